import { lines, type Phrases } from "../phrases.js";

export const LIST: Phrases = {
  about: lines(`
    Makes a list of items
    Writes a shopping list
    Creates a list
    Adds items to the shopping list
    Keeps the grocery list
    Saves a list of things
    List maker
    Notes what to buy
    Writes down things to get
    Puts things on a list
    Shopping list: add
    Create a shopping list
    List of things to buy
    Use this to put items on the shopping list
    Returns the number of items on the list
    Shopping list
    Grocery list: add items
    Makes a list out of the given things
    Adds entries to a list
    Saves the items that the user needs
    Stores a list of items
    Tool for shopping lists
    Add to list
    Collects what the user has to buy
    Writes down what is needed from the shop
    Call this when the user wants things on a list
    Builds a list
    Appends things to the list
    Keeps track of what to get
    Fills the shopping list
    Starts a new list with the given items
    Keeps a list of things to get in the shop
    Sets up a grocery list
    Items for the shopping list
    List: new
    Records the things that are missing at home
    Takes down several items at once
    Puts groceries on the list
    List keeper
    Makes a list of groceries
    Create a list with some entries
    Enters items in the shopping list
    Turns a few things into a list
    Holds the list of what to buy
    Creates a list of the things named by the user
  `),
  questions: lines(`
    Can you make a shopping list with {items}?
    I need {items} on my list.
    We have to buy {items}. Can you note it?
    Could you put {items} on the list?
    My list should have {items}.
    Note {items} for the shop.
    We need {items}. Please make a list.
    Can you write down {items} for the shopping?
    I must buy {items}. Put it on the list.
    A list with {items}, please.
    Put {items} on my shopping list.
    I wonder if you could put {items} on the list.
    shopping list: {items}
    We have run out of {items}. Can you put that on the list?
    Make a list of {items}, please.
    Could you add {items} to my shopping list?
    {items} should be on the list.
    It would be good to have {items} on the shopping list.
    list with {items}
    I go to the shop later. Please note {items} on my list.
    Would you write a list for me with {items}?
    Add {items} to the list.
    Is it possible to get a list with {items}?
    What we need is {items}. Please write it down.
    add {items} to list
    Guests are coming, so put {items} on the shopping list.
    Please write {items} on the list for me.
    I would like a shopping list with {items}.
    Can {items} go on the list?
    {items} are missing at home. Put them on the list, please.
    put {items} on the list pls
    My wife asks for {items}. Can you add that to the list?
    Could you start a shopping list with {items}?
    Maybe you could write down {items} for me.
    Create a list with {items} on it.
    I always forget what to buy. Please make a list of {items}.
    grocery list {items}
    Do you think you could put {items} on my list?
    The list needs {items}.
    Before I go shopping, please put {items} on the list.
    Can you note {items} for the next shopping?
    I want {items} to be on the shopping list.
    new list: {items}
    There is nothing left at home. We need {items} on the list.
    Would you put down {items} on our grocery list?
    Set up a list for me with {items}.
    It would help me to have a list of {items}.
    For the shopping list: {items}.
    can u put {items} on my list
    I cannot cook without {items}. Please put that on the list.
    Could you make me a list that has {items} on it?
    Do not let the list be without {items}. Add them, please.
    I hope you can add {items} to our list.
    Please enter {items} in the shopping list.
    We want to cook tonight. Could you list {items} for the shopping?
    to buy: {items}
    May I have {items} on the list?
    Of the things we need, please note {items} on the list.
    Write me a shopping list: {items}.
    My hands are full. Please write down {items} on the list.
    i need {items}, put it on the list
    Would it be possible to add {items} to the grocery list?
    Our list has to include {items}.
    The shop is still open. Please make a quick list with {items}.
    Can you save a list with {items}?
    I would be glad if {items} were on the list.
    {items} on the list please
    My family wants {items}. Would you note that on the list?
    Please add these things to the list: {items}.
    Could {items} be put on the shopping list?
    We are out of {items}, so please add them to the list.
    make shopping list, {items}
    I am planning the week. Make a grocery list with {items}.
    Would you mind adding {items} to my list?
    Let us make a list: {items}.
    I still have to get {items}. Can you keep that on a list?
    {items}, all of that belongs on the shopping list.
    write down {items} for the shop
    The next time I go shopping I want to get {items}. Note it, please.
    Take {items} down on the shopping list.
  `),
  orders: lines(`
    make a list of {items}
    put {items} on the shopping list
    add {items} to the list
    write a list with {items}
    create a shopping list with {items}
    note {items} on the list
    write down {items} for the shopping
    start a list with {items}
    put down {items} on the list
    make a list with {items}
    make a shopping list of {items}
    make a grocery list with {items}
    create a list of {items}
    add {items} to the shopping list
    add {items} to my list
    put {items} on my list
    put {items} on the grocery list
    write {items} on the list
    write {items} on the shopping list
    write a shopping list with {items}
    start a shopping list with {items}
    note {items} for the shopping
    note {items} on the shopping list
    list {items} for the shopping
    list {items} as things to buy
    save a list with {items}
    save {items} to the list
    set up a list with {items}
    enter {items} in the shopping list
    write me a list of {items}
    make me a shopping list with {items}
    take down {items} on the list
    add these things to the list: {items}
    put these on the list: {items}
    make a list of these things: {items}
    begin a list with {items}
    include {items} in the list
    include {items} in my shopping list
    build a list with {items}
    draw up a list with {items}
    prepare a shopping list with {items}
    prepare a list of {items}
    keep a list of {items}
    open a new list with {items}
    create a grocery list of {items}
    fill the list with {items}
    fill the shopping list with {items}
    get {items} on the list
    append {items} to the list
    place {items} on the shopping list
    write down that we have to buy {items}
    note that we have to buy {items}
    put down {items} as things to get
    create a new list for {items}
    make a note on the list to buy {items}
  `),
};
