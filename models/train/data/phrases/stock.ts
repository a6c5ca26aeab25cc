import { lines, type Phrases } from "../phrases.js";

export const STOCK: Phrases = {
  about: lines(`
    How many of a product are in stock
    Checks the stock
    Looks into the inventory
    Counts what is left in the warehouse
    Stock level of a product
    Returns how many items are left
    Tells how many are in the warehouse
    Whether a product is available
    Number of items left
    Stock list
    Availability of a product
    How much of an item we have
    Returns the number of items in stock
    Inventory lookup
    Use this to see how many pieces of a product are left
    Get stock by product name
    Stock check
    Queries the inventory for a product
    Shows the quantity on hand
    Quantity in the warehouse
    Given a product, returns how many are available
    Available quantity of an item
    Reads the stock level from the warehouse system
    Warehouse stock
    Reports how many pieces we still have
    Use it when somebody asks whether a product is available
    Check if an item is in stock and how many
    The count of an article on our shelves
    Inventory count for a named product
    Finds out how much of a product is left
    Gets the current stock of an article
    Retrieves inventory levels
    Remaining pieces of a product
    In-stock quantity
    Tells whether we still have a product
    Looks up the stock of an item by its name
    How many pieces are on the shelf
    Gives the number of pieces left in store
    Inventory of the shop
    Counts the items of a kind in our store
    Checks whether there is enough of an article
    Store inventory query
    Number of units of a product that are available now
    Says what the warehouse has of a product
    Current stock
    Product availability
  `),
  questions: lines(`
    How many of the {item} are in stock?
    Is the {item} in stock?
    How many of the {item} are left?
    What is the stock of the {item}?
    Do we still have the {item}?
    How many of the {item} do we have?
    What is left of the {item}?
    Is there any {item} left?
    Are there enough of the {item}?
    How large is our stock of the {item}?
    Tell me the stock of the {item}.
    Stock of the {item}?
    stock {item}
    stock of the {item}
    {item} in stock?
    {item} still available?
    how many {item} left
    how many of the {item} do we have
    is the {item} in stock
    inventory {item}
    {item}: how many left?
    stock level {item} please
    any {item} left?
    {item} sold out?
    check stock: {item}
    do we have the {item} in stock
    Is the {item} sold out?
    Is the {item} still available?
    Is the {item} available at the moment?
    Do you have the {item} in stock?
    How many pieces of the {item} are left?
    How many pieces of the {item} are in the warehouse?
    How many of the {item} are still on the shelf?
    How many of the {item} are available?
    How much of the {item} is in stock?
    What is the stock level of the {item}?
    What does the inventory say about the {item}?
    What is the current stock of the {item}?
    How high is the stock of the {item}?
    Of the {item}, how many are left?
    Has the warehouse got any of the {item}?
    Have we run out of the {item}?
    Are we out of the {item}?
    Are we running low on the {item}?
    Did we sell out of the {item}?
    Are there any of the {item} in the warehouse?
    Does the warehouse still have the {item}?
    Give me the stock of the {item}.
    Please check if the {item} is in stock.
    Please look up how many of the {item} we have left.
    Can you check the inventory for the {item}?
    Could you see if there are any of the {item} left?
    Would you look up the stock of the {item}?
    I wonder how many of the {item} we have left.
    I wonder if the {item} is still in stock.
    Any idea how many of the {item} are left?
    Any idea if we still have the {item}?
    Do you know how many of the {item} are in stock?
    Do you know if the {item} is sold out?
    I would like to know how many of the {item} are left.
    I would like to know if the {item} is available.
    It would be good to know the stock of the {item}.
    I need to know how many of the {item} we have.
    Let me know how many of the {item} are in the warehouse.
    I am not sure if we still have the {item}. Can you check?
    I hope we still have the {item}. Do we?
    I am curious how much stock of the {item} there is.
    Can you tell me how many of the {item} are still there?
    Maybe we have too many of the {item}. How many are there?
    I fear we are out of the {item}. Is that so?
    A customer asks for the {item}. Do we have any in stock?
    A customer wants the {item}. Is it in stock?
    My boss wants to know how many of the {item} are left.
    We sold a lot of the {item}. How many are left?
    Before I promise the {item} to anybody: is it in stock?
    The shelf with the {item} looks empty. How many are in stock?
    I cannot find the {item} on the shelf. Do we still have any?
    Many people ask for the {item}. Is there enough in the warehouse?
    The sale starts soon. Do we have enough of the {item} in stock?
    I am doing the inventory. How many of the {item} are there?
    For the inventory report I need the stock of the {item}.
    We may run out of the {item} soon. What is left in the warehouse?
    Somebody asked about the {item}. Is there any left in the warehouse?
    The store is out of the {item}. Does the warehouse have some?
    Our team needs the {item}. Are there some left in stock?
    I do not want to run out of the {item}. How many do we have?
    About the {item}: how many pieces are left?
    Hello! Do you still have the {item} in stock?
    Hi, is the {item} available?
    Quick question: how many of the {item} are in stock?
    And the {item}? How many do we have in stock?
    Nobody counted the {item} lately. What is the stock?
    The warehouse is a mess. How many of the {item} are in there?
    Was the {item} sold out, or are there some left?
  `),
  orders: lines(`
    check the stock of the {item}
    count the stock of the {item}
    look up how many of the {item} are left
    see how many of the {item} we have
    get the stock of the {item}
    tell me the stock of the {item}
    find out how many of the {item} are left
    look at the stock of the {item}
    count the {item} in the warehouse
    check if the {item} is in stock
    check whether we still have the {item}
    check how many of the {item} are left
    check how many of the {item} we have
    check the inventory for the {item}
    check the stock level of the {item}
    check the warehouse for the {item}
    check if the {item} is sold out
    check if the {item} is available
    check if there are any of the {item} left
    look up the stock of the {item}
    look up the stock level of the {item}
    look up the {item} in the inventory
    look up how many of the {item} are in stock
    look up whether the {item} is in stock
    look in the warehouse for the {item}
    look how many of the {item} are on the shelf
    find out if the {item} is in stock
    find out how many of the {item} we have
    find out the stock of the {item}
    find out whether we are out of the {item}
    find out how much of the {item} is left
    see if the {item} is in stock
    see if we still have the {item}
    see how many of the {item} are left
    see how many pieces of the {item} are in the warehouse
    see whether the {item} is still available
    get the stock level of the {item}
    get the number of the {item} in stock
    get me the stock of the {item}
    get the inventory count of the {item}
    give me the stock of the {item}
    give me the stock level of the {item}
    show me the stock of the {item}
    show the stock of the {item}
    show me how many of the {item} are left
    show how many of the {item} are available
    tell me how many of the {item} are left
    tell me how many of the {item} we have
    tell me if the {item} is in stock
    tell me what is left of the {item}
    say how many of the {item} are in stock
    query the stock of the {item}
    query the inventory for the {item}
    fetch the stock of the {item}
    fetch the stock level of the {item}
    retrieve the stock of the {item}
    count how many of the {item} are left
    count the pieces of the {item} in stock
    count what is left of the {item}
    ask the warehouse how many of the {item} are left
    ask if the {item} is in stock
    report the stock of the {item}
    let me know how many of the {item} are left
    let me know if the {item} is in stock
    do a stock check for the {item}
  `),
};
