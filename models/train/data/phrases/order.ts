import { lines, type Phrases } from "../phrases.js";

export const ORDER: Phrases = {
  about: lines(`
    Orders a product
    Buys something in the shop
    Places an order
    Purchases an item
    Orders goods from the shop
    Buys a number of products
    Shop: order
    Gets goods from the shop
    Buys products
    Sends an order to the shop
    Orders an article in a number of pieces
    Place an order for a product
    Order a given quantity of an item
    Use this to buy something for the user
    Creates a purchase order
    Buy goods
    Purchase tool of the shop
    Orders the given number of pieces
    Submits an order and returns its number
    New order
    Create order
    Makes a purchase in the store
    Takes a product and a quantity and places the order
    Use it when somebody wants to buy a product
    Buys the wanted quantity of a product
    Shop order
    Sends a purchase to the supplier
    Order articles by name and quantity
    Purchasing
    Places a purchase order with the supplier
    Order form of the store
    Starts an order for some pieces of a product
    Lets the user buy items
    Books an order of goods
    Buys pieces of an article and returns the order number
    Requests goods from the supplier
    Orders new goods
    Get more of a product by ordering it
    Places orders
    Product purchase
    Buying of articles
    Completes a purchase for the customer
    Order items in the wanted amount
    Sends for goods
    Returns the number of the new order
    Gives the shop an order for goods
  `),
  questions: lines(`
    Can you get me {count} pieces of the {item}?
    I want {count} of the {item}. Can you order them?
    I need {count} pieces of the {item}.
    Could you buy {count} of the {item}?
    We need {count} of the {item}. Please buy them.
    Please get {count} pieces of the {item}.
    I would like {count} of the {item}.
    {count} pieces of the {item}, please.
    Can you buy {count} of the {item}?
    Could I have {count} of the {item}?
    order {count} of the {item}
    order {count} {item}
    buy {count} {item} pls
    {count} of the {item} please
    need {count} of the {item}, please order
    order: {item}, quantity {count}
    {item}, {count} pieces, please order
    new order: {count} of the {item}
    get me {count} of the {item}
    please order {count} pieces of the {item}
    i want to buy {count} of the {item}
    can you order {count} of the {item}
    purchase {count} pieces of the {item} now
    Order {count} of the {item} for me.
    Buy {count} pieces of the {item} for us.
    Please order {count} of the {item}.
    Please buy {count} of the {item} for me.
    Please place an order for {count} of the {item}.
    Can you order {count} of the {item} for me?
    Can you order {count} pieces of the {item}, please?
    Could you order {count} of the {item}?
    Could you place an order for {count} pieces of the {item}?
    Would you order {count} of the {item} for us?
    Would you buy {count} pieces of the {item} for me?
    Will you order {count} of the {item}, please?
    May I order {count} of the {item}?
    Can I order {count} pieces of the {item}?
    Can I buy {count} of the {item}?
    Can we order {count} of the {item}?
    Could we get {count} pieces of the {item}?
    I want to order {count} of the {item}.
    I want to buy {count} pieces of the {item}.
    I would like to order {count} pieces of the {item}.
    I would like to buy {count} of the {item}, please.
    I would like to place an order for {count} of the {item}.
    I am going to need {count} of the {item}. Please order them.
    We want to order {count} pieces of the {item}.
    We would like to buy {count} of the {item}.
    We want {count} of the {item}, please.
    Let us order {count} of the {item}.
    Let us buy {count} pieces of the {item}.
    Make an order of {count} pieces of the {item}, please.
    Of the {item}, please order {count} pieces.
    Of the {item} I want to buy {count}.
    Of the {item} we need {count} pieces. Could you order them?
    From the shop I want {count} pieces of the {item}.
    The {item}, please. I take {count} of it.
    The {item} is what I want to buy, {count} pieces.
    I take {count} pieces of the {item}.
    I wonder if you could order {count} of the {item}.
    It would be good if you bought {count} of the {item}.
    It would be nice to have {count} pieces of the {item}. Please order.
    It is time to buy {count} of the {item}.
    Somebody has to order {count} of the {item}. Can you do it?
    I think we should order {count} of the {item}. Please do so.
    I should buy {count} pieces of the {item}. Can you do that for me?
    Would it be possible to order {count} of the {item}?
    Is it possible to buy {count} pieces of the {item}?
    Do you think you could get us {count} of the {item}?
    I was asked to order {count} of the {item}. Please do it.
    My boss wants {count} of the {item}. Please order them.
    My boss told me to buy {count} pieces of the {item}. Can you?
    A customer wants {count} pieces of the {item}. Please order them.
    Our team needs {count} of the {item}. Can you buy them?
    The school asks for {count} of the {item}. Please place the order.
    We are planning a party. Please buy {count} of the {item}.
    For the new office we need {count} of the {item}. Order them, please.
    For my friends I want to buy {count} pieces of the {item}.
    I really like the {item}. I want to buy {count} of it.
    The {item} is just what we need. Please order {count} pieces.
    The {item} sells well. Order {count} more pieces, please.
    Our old {item} is broken. Please order {count} new pieces.
    I decided to take the {item}. Please order {count} of it.
    We talked about the {item}. Now please order {count} pieces.
    The whole team liked the {item}, so please order {count} of it.
    Everybody wants the {item}. Could you buy {count} pieces?
    Please go to the shop and buy {count} of the {item}.
    Hello, I would like {count} pieces of the {item}, please.
    Hi! Please order {count} of the {item} for our store.
    Go ahead and order {count} of the {item}.
    Yes, the {item} is right. Buy {count} pieces.
    So {count} of the {item}, please. Place the order.
    Have {count} pieces of the {item} sent to us, please.
    Our supplier has the {item}. Order {count} pieces there, please.
  `),
  orders: lines(`
    order {count} of the {item}
    buy {count} pieces of the {item}
    order {count} pieces of the {item}
    purchase {count} of the {item}
    place an order of {count} of the {item}
    get {count} of the {item}
    send for {count} pieces of the {item}
    order {count} items of the {item}
    buy {count} of the {item}
    order {count} of the {item} for me
    order {count} of the {item} for us
    order {count} pieces of the {item} for me
    order {count} pieces of the {item} from the shop
    order {count} of the {item} from the store
    order {count} of the {item} at the shop
    order {count} more of the {item}
    order {count} new pieces of the {item}
    order the {item} in a quantity of {count}
    order the {item} {count} times
    order me {count} of the {item}
    order us {count} pieces of the {item}
    buy {count} of the {item} for me
    buy {count} of the {item} for us
    buy {count} pieces of the {item} in the shop
    buy {count} of the {item} from the shop
    buy {count} more of the {item}
    buy {count} items of the {item}
    buy me {count} of the {item}
    buy us {count} pieces of the {item}
    buy the {item} in a quantity of {count}
    purchase {count} pieces of the {item}
    purchase {count} items of the {item}
    purchase {count} of the {item} for me
    purchase {count} more pieces of the {item}
    place an order for {count} of the {item}
    place an order for {count} pieces of the {item}
    place an order of {count} pieces of the {item}
    place a new order for {count} of the {item}
    place a purchase order for {count} of the {item}
    make an order for {count} of the {item}
    make an order of {count} pieces of the {item}
    make a purchase of {count} of the {item}
    create an order for {count} of the {item}
    create an order of {count} pieces of the {item}
    create a purchase order for {count} pieces of the {item}
    submit an order for {count} of the {item}
    submit an order of {count} pieces of the {item}
    send the shop an order for {count} of the {item}
    send for {count} of the {item}
    get {count} pieces of the {item}
    get {count} pieces of the {item} from the shop
    get me {count} of the {item}
    get us {count} of the {item}
    get me {count} pieces of the {item} from the store
    go ahead with an order for {count} of the {item}
    go shopping for {count} of the {item}
    start an order for {count} of the {item}
    request {count} pieces of the {item} from the supplier
    order {count} of the {item} from the supplier
    ask the supplier for {count} pieces of the {item}
    have {count} of the {item} sent to us
    take {count} of the {item} from the shop
    pick up {count} of the {item} at the shop
    have the shop send {count} pieces of the {item}
  `),
};
