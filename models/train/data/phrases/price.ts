import { lines, type Phrases } from "../phrases.js";

export const PRICE: Phrases = {
  about: lines(`
    Looks up the price of a product
    What a product costs
    Returns the price in the shop
    Price of an item
    Finds out what an article costs
    Shop prices
    Gets the cost of a thing
    Tells the price of goods
    What something costs in the shop
    Price list
    Price look-up
    Finds the price of an article
    Says how expensive a product is
    Gets a product's price
    Returns the current price of a product
    Get price by product name
    Use this to find out what something costs
    Retrieves the selling price of an item
    Product price query
    Cost lookup
    Price service of the store
    The amount a customer pays for an article
    Given a product name, returns its price
    Fetch the price tag of an item
    Reads the price from the catalog
    Use it when somebody asks how much a product costs
    Sale price for a named product
    Retail price
    Queries the shop for the price of goods
    Checks how much an article costs
    Asks the store what a product is sold for
    Gives the price at which we sell an item
    Price check
    Look up how much a product costs in our shop
    Price information for products
    Item price
    Reports the cost of a product from the price list
    Shows what customers have to pay for an item
    Returns the price for the given product
    Search the catalog for the price of a product
    Provides prices of goods
    Price of any product in the store
    Tells you how much you have to pay for something
    How much a thing costs
    Takes the name of a product and gives back what it costs
    Price finder
  `),
  questions: lines(`
    What does the {item} cost?
    How much is the {item}?
    What is the price of the {item}?
    How expensive is the {item}?
    Price of the {item}?
    What do I pay for the {item}?
    How much does the {item} cost?
    How much do I pay for the {item}?
    What would the {item} cost me?
    I want to buy the {item}. How much is it?
    Is the {item} expensive?
    Tell me the price of the {item}.
    What is the {item} worth?
    Can you tell me what the {item} costs?
    At what price is the {item} sold?
    price of the {item}
    price {item}
    {item} price?
    how much is the {item}
    what does the {item} cost
    {item}: price please
    cost of the {item}?
    how much for the {item}?
    price check: {item}
    how expensive is the {item} right now
    the {item}, how much?
    need the price of the {item}
    price for {item} pls
    What is the current price of the {item}?
    How much do you charge for the {item}?
    What do you ask for the {item}?
    For how much do you sell the {item}?
    What does the shop want for the {item}?
    What is the cost of the {item}?
    The {item} costs how much?
    How much money do I need for the {item}?
    How much do we charge for the {item}?
    Which price does the {item} have?
    What price is on the {item}?
    What does the price tag of the {item} say?
    How high is the price of the {item}?
    What is the selling price of the {item}?
    How much does the shop ask for the {item}?
    Give me the price of the {item}.
    Please look up what the {item} costs.
    Check the price of the {item} for me, please.
    Could you look up the price of the {item}?
    Can you find out how expensive the {item} is?
    Would you check how much the {item} costs?
    I wonder what the {item} costs.
    I wonder how expensive the {item} is.
    Any idea what the {item} costs?
    Any idea how much they want for the {item}?
    Do you know the price of the {item}?
    Do you happen to know how much the {item} is?
    I would like to know what the {item} costs.
    I would like to know the price of the {item}.
    It would be good to know the price of the {item}.
    I need to know how much the {item} costs.
    Let me know how much the {item} is, please.
    I am curious how much the {item} costs.
    I have no idea what the {item} costs. Can you help?
    I am not sure what we charge for the {item}. Can you check?
    Could you tell me how much I have to pay for the {item}?
    May I ask what the {item} costs?
    I forgot what the {item} costs.
    The price of the {item} would help me.
    My boss asks about the {item}. What does it cost?
    Before I decide: how expensive is the {item}?
    A customer wants to know what the {item} costs.
    A customer asks about the {item}. What is the price?
    I am thinking about buying the {item}. How much does it cost?
    The {item} looks nice. What is the price?
    I like the {item}, but what does it cost?
    I saw the {item} in your shop. How much is it?
    The price tag on the {item} is gone. How much is it?
    My sister wants the {item} as a gift. What would it cost?
    I do not have much money. How expensive is the {item}?
    Somebody is interested in the {item}. What do we charge for it?
    Is the {item} cheap, or does it cost a lot?
    Can I afford the {item}? Tell me its price.
    We are planning our spending. How much does the {item} cost?
    I am at the shop and see the {item}. What is the price?
    For my report I need the price of the {item}.
    A friend told me about the {item}. How much would I pay for it?
    About the {item}: how much do you want for it?
    Hello! How much is the {item}, please?
    Hi, what do you charge for the {item}?
    Quick question: what does the {item} cost?
    So how much is the {item} in the end?
    And the {item}? What does that cost?
    If I wanted the {item}, how much would I pay?
    Has the {item} become expensive? Look up the price.
    Nobody here knows what the {item} costs. Do you?
    I keep hearing that the {item} is expensive. What is its price?
  `),
  orders: lines(`
    look up the price of the {item}
    check the price of the {item}
    find out what the {item} costs
    get the price of the {item}
    tell me the price of the {item}
    show me what the {item} costs
    fetch the price of the {item}
    see how much the {item} is
    ask for the price of the {item}
    find the price of the {item}
    tell me how much the {item} costs
    look up what the {item} costs
    check what the {item} costs
    check how much the {item} costs
    find out the price of the {item}
    find out how expensive the {item} is
    find out how much the {item} is
    find out what we ask for the {item}
    look up the cost of the {item}
    get me the price of the {item}
    get the cost of the {item}
    get the current price of the {item}
    give me the price of the {item}
    show me the price of the {item}
    show the price of the {item}
    show how much the {item} costs
    tell me what the {item} costs
    tell me how expensive the {item} is
    tell me what I have to pay for the {item}
    say what the {item} costs
    say how much the {item} is
    see what the {item} costs
    see how expensive the {item} is
    see what the shop charges for the {item}
    ask the shop what the {item} costs
    ask how much the {item} is
    ask how expensive the {item} is
    query the price of the {item}
    query what the {item} costs
    retrieve the price of the {item}
    read the price tag of the {item}
    look at the price of the {item}
    look at the price tag of the {item}
    look up how expensive the {item} is
    look up how much the {item} is
    look up how much we charge for the {item}
    check the cost of the {item}
    check the current price of the {item}
    check how expensive the {item} is
    check the price list for the {item}
    do a price check on the {item}
    do a price check for the {item}
    search the shop for the price of the {item}
    learn what the {item} costs
    determine the price of the {item}
    let me know what the {item} costs
    let me know the price of the {item}
    report the price of the {item}
    bring me the price of the {item}
    find the current price of the {item}
    find the cost of the {item}
    look for the price of the {item}
    see which price the {item} has
    make sure what the {item} costs
    inform me about the price of the {item}
  `),
};
