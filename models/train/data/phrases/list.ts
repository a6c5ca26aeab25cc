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
    Jots down products for the next trip to the supermarket
    Checklist of goods
    Household list: one entry for each product
    Remembers supplies for the kitchen as a list
    Accepts an array of items, makes a list of them
    Buying list
    Pantry helper, lists what has run low
    Groups the wanted goods in one list
    Lets a family collect its errands in a shopping list
    createList(items)
    Extends the grocery list by several products
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
    Jot down {items} on the shopping list.
    The fridge is empty. List {items}, will you?
    Any chance you could get {items} onto the list?
    You would do me a favour if you put {items} on the grocery list.
    I was hoping you might add {items} to the shopping list.
    The pantry lacks {items}. Add them to the shopping list.
    {items} go on the list, thanks.
    {items}: list these for the supermarket
    supermarket list {items}
    groceries: {items}, list them
    list: {items}
    + {items} on my list
    buy list -> {items}
    Come on, put {items} on the list before I forget!
    Might I trouble you to note {items} on our shopping list?
    Would you be so kind as to draft a list with {items}?
    Kindly record {items} in the grocery list.
    We are baking tomorrow, therefore {items} must be on the list.
    Hubby drank the last drop. {items} should get listed for the next shop run.
    Dad's recipe calls for {items}. Jot them on the list.
    I'm heading to the market. Make me a list saying {items}.
    Off to the supermarket soon, list me {items}.
    Scribble {items} on the list for me.
    Could you pencil in {items} on the shopping list?
    Don't forget to list {items} for Saturday's shopping.
    What about a checklist of {items}?
    A checklist, please, consisting of {items}.
    I want to tick things off in the store, so make a list of {items}.
    The cupboard is bare, so our list needs {items}.
    Stick {items} on the list.
    Stick these on the list, mate: {items}.
    Pop {items} on the shopping list, love.
    Throw {items} on the grocery list too.
    Also {items} for the shopping list.
    Oh, and {items} on the list as well!
    I used up {items} at breakfast. Update the shopping list.
    Please extend my list by {items}.
    The kids are begging for {items}. Onto the list with it.
    Having a party on Friday. A list with {items} would be great.
    For the picnic I need a list of {items}.
    For the barbecue we lack {items}. Could you compile a list?
    Compile a shopping list out of {items}.
    The babysitter shops for us. Type a list for her with {items}.
    Mother is ill and needs {items}. Make a shopping list for me.
    Would a list with {items} be too much to ask?
    What I am after is a list containing {items}.
    {items}, those are the groceries. Turn them into a list.
    Our flat has no {items}. Write that on the shopping list.
    Let the grocery list contain {items}.
    I'd appreciate it if {items} landed on the list.
    My memory is terrible. {items} belong on the list, so write them there.
    Can the shopping list be extended with {items}?
    Has anyone listed {items} yet? If not, add them to the list.
    Seems we ran low on {items}. Grocery list, please.
    Before the store closes, list {items} for me.
    On the list I want {items}, nothing else.
    The cook demands {items}. Get these on the list at once.
    Register {items} on our household list.
    My roommate shops tonight. Make sure {items} appear on the list.
    Hey, list time: {items}.
    Quick list: {items}.
    I'm dictating the shopping list: {items}.
    Begin the list for the market. It has {items}.
    Now that winter comes, we should stock up. Make a list of {items}.
    It's my turn to shop, so please list {items}.
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
    jot down {items} on the list
    jot {items} on the shopping list
    scribble {items} on the list
    stick {items} on the list
    pop {items} on the grocery list
    throw {items} on the shopping list
    compile a list of {items}
    compile a shopping list from {items}
    draft a shopping list with {items}
    make a checklist of {items}
    type up a list with {items}
    record {items} in the shopping list
    register {items} on the list
    extend the list by {items}
    extend the grocery list with {items}
    update the shopping list with {items}
    expand my list with {items}
    pencil {items} in on the shopping list
    insert {items} into the list
    store {items} in the shopping list
    collect {items} in a list
    gather {items} in one shopping list
    assemble a grocery list with {items}
    turn {items} into a shopping list
    let the list contain {items}
    see to it that {items} land on the list
    list {items} for the supermarket
    list {items} as groceries
    produce a list containing {items}
    generate a shopping list with {items}
    quickly add {items} to the grocery list
    have {items} listed for the market
  `),
};
