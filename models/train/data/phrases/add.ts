import { lines, type Phrases } from "../phrases.js";

export const ADD: Phrases = {
  about: lines(`
    Adds two numbers
    Returns a + b
    The sum of two numbers
    Addition
    Adds up numbers
    Adds b to a
    Makes the sum of a and b
    Plus for two numbers
    Puts two numbers together
    Calculates a plus b
    Adds one number to another
    Add a and b
    Sum
    Plus
    Computes the sum of a and b
    Returns the sum of both numbers
    Add two values and return the total
    Gets the total of two numbers
    Use this to add numbers
    Use this to find a total
    Adds the second number to the first
    Sums two values
    Performs addition
    Simple addition of two numbers
    Addition of a and b
    The result of a plus b
    Returns the total of two values
    Work out what two numbers make together
    Gives back the sum of its inputs
    Takes two numbers and adds them
    Increases one number by another
    a + b
    Total of two amounts
    Does plus
    Use for plus
    Adds numbers and gives the total
    Combine two numbers into a sum
    Finds the sum
    Calculates the total of a and b
    Math: add
    Numeric addition, two arguments
    Sum up a pair of numbers
    Helper that adds two numbers
    Two numbers in, their sum out
    Counts two amounts together
    Adder
    Joins two figures to one sum
    Tallies two counts
    Piles one number on another
    Totals a couple of values
    Plus operator
    Augments a by b
    Merges two amounts and reports the sum
    Reckons what two numbers come to in all
    Grand total of a pair of figures
    Does the plus sums children learn at school
  `),
  questions: lines(`
    What is the sum of {a} and {b}?
    What is {a} plus {b}?
    How much is {a} + {b}?
    {a} + {b}?
    {a} and {b} make what?
    What do {a} and {b} make together?
    What do I get when I add {a} and {b}?
    Total of {a} and {b}?
    Can you sum {a} and {b}?
    What is the total of {a} and {b}?
    What is {a} + {b}?
    How much is {a} plus {b}?
    {a} plus {b} is what?
    {a} plus {b}?
    What does {a} plus {b} make?
    How much do {a} and {b} make in all?
    How much is {a} and {b} together?
    What is the result when {b} is added to {a}?
    What do I get if I add {b} to {a}?
    What do you get by adding {a} and {b}?
    Please add {a} and {b}.
    Add {b} to {a} for me.
    Add up {a} and {b}, please.
    Sum up {a} and {b}.
    Give me the sum of {a} and {b}.
    Tell me the total of {a} and {b}.
    Tell me what {a} plus {b} is.
    Sum of {a} and {b}?
    What is {a} with {b} added?
    What is {a} increased by {b}?
    Which number is the sum of {a} and {b}?
    What do the numbers {a} and {b} add up to?
    How high is the total of {a} and {b}?
    Calculate the sum of {a} and {b}.
    {a} and {b}, what is the total?
    add {a} and {b}
    sum {a} and {b}
    {a} + {b}
    {a} plus {b} please
    {a} + {b} = ?
    total of {a} and {b} please
    whats {a} plus {b}
    what do {a} and {b} add up to
    sum of {a} + {b}
    how much are {a} and {b} together
    I wonder what {a} and {b} add up to.
    I wonder how much {a} plus {b} is.
    Any idea what {a} plus {b} makes?
    Any idea what the sum of {a} and {b} is?
    It would be good to know the total of {a} and {b}.
    It would help to know what {a} and {b} make together.
    I would like to know the sum of {a} and {b}.
    I would like to have {a} and {b} added up.
    I need the total of {a} and {b}.
    I need to know what {a} plus {b} comes to.
    I want to add {b} to {a}. What is the result?
    Could you add {a} and {b} for me?
    Could you tell me the sum of {a} and {b}?
    Do you know what {a} and {b} come to together?
    Would you please add {b} to {a}?
    I am not sure how much {a} and {b} are in total.
    I have {a} and get {b} more. How much is that?
    I had {a} and found {b} more. How many are there now?
    We have {a} here and {b} there. What is the total?
    There are {a} on the left and {b} on the right. How many in all?
    My team made {a} points, then {b} more. What is the sum?
    My homework says to add {a} and {b}. What is the answer?
    My teacher wants the sum of {a} and {b}. What is it?
    For my report I need {a} and {b} added together.
    I can't add in my head. What is {a} plus {b}?
    I counted {a} first and {b} later. How many is that in total?
    My boss asks for the total of {a} and {b}. Can you help?
    If {a} goes up by {b}, where does it end?
    If I put {b} on top of {a}, what do I have?
    Starting with {a}, I add {b}. What do I get?
    Both counts, {a} and {b}, should be added. What is the total?
    The red box holds {a} and the blue box {b}. How many do they hold together?
    Quick sum, please: {a} plus {b}.
    Help me add these: {a} and {b}.
    Put {a} and {b} together and tell me the total.
    I must close the till. What do {a} and {b} sum to?
    The cashier wrote {a} and {b}. What is the grand total?
    I was hoping to hear what {a} and {b} amount to.
    You would do me a favour if you added {a} and {b}.
    Kindly total {a} and {b}.
    Would you mind adding up {a} and {b}?
    I'd be grateful for the sum of {a} and {b}.
    Might I trouble you for {a} plus {b}?
    {a} add {b}
    {a}, {b}, sum?
    plus: {a}, {b}
    {a} and another {b}, altogether?
    hey, what's {a} and {b} altogether
    ok so {a} plus {b}, go
    uh, {a} plus {b}, what was that again?
    gimme {a} plus {b}
    Come on, {a} plus {b}, it can't be that hard!
    Hurry up, I need {a} and {b} added.
    Tom picked {a} apples and Eve {b}. How many apples altogether?
    Grandpa gave me {a} marbles, and I already owned {b}. How many do I own now?
    The bus had {a} riders and {b} climbed in. How many riders are aboard?
    We drove {a} miles before lunch and {b} after. How far did we drive overall?
    I spent {a} on bread and {b} on fruit. How much did I spend altogether?
    One shelf carries {a} books, the other {b}. How many books altogether?
    A class of {a} joins a class of {b}. How many pupils does that make?
    The first half brought {a} goals, the second {b}. What's the overall score?
    I walked {a} steps this morning and {b} tonight. What is the overall count?
    The farmer owns {a} hens and buys {b} extra. How many hens has he then?
    Yesterday {a} visitors came, today {b}. What is the combined figure?
    My savings are {a} and I deposit {b}. What is the balance?
    Rain filled the bucket with {a} cups, then {b} further cups. How many cups altogether?
    Our choir has {a} women and {b} men. How many singers is that?
    Please tally {a} and {b}.
    Please combine {a} with {b} and say what results.
    Lump {a} and {b} together, what does it come to?
    Pile {b} onto {a} and tell me what we reach.
    {a} grows by {b}. What is it now?
    {a} gains {b}; what does it become?
    Suppose I own {a} and receive {b}. How much do I own then?
    Let {a} rise by {b}. Where do we land?
    What figure results from {a} plus {b}?
    What would {a} and {b} be when joined?
    What's the combined value of {a} and {b}?
    To balance the books I need {a} plus {b}.
    For the invoice, please total {a} and {b}.
    To check the receipt: {a} plus {b} gives what?
    For the scoreboard I need {a} and {b} summed.
    To bake both cakes I use {a} and {b} eggs. How many eggs altogether?
    My fingers aren't enough for {a} plus {b}. Help!
    My little brother claims he can add {a} and {b}. What's the correct sum?
    I always get muddled adding {a} to {b}. What's correct?
    I keep forgetting what {a} plus {b} is.
    Nobody at the table could say what {a} plus {b} is. Can you?
    The two figures are {a} and {b}. I require their sum.
    Two numbers, {a} and {b}. Their sum, please.
    Two bills, {a} and {b}: how much altogether?
    With {b} extra, what would {a} become?
    By adding {b} to {a}, where do I arrive?
    Altogether, how much are {a} and {b}?
    All told, what are {a} and {b}?
    Counted as one, how many are {a} and {b}?
    In sum, {a} and {b} are how much?
    Adding {a} and {b} gives what?
    The sum of {a} and {b} escapes me. Remind me what it is.
  `),
  orders: lines(`
    add {a} and {b}
    sum up {a} and {b}
    add {b} to {a}
    put {a} and {b} together
    add the numbers {a} and {b}
    add up {a} and {b}
    add together {a} and {b}
    add {a} plus {b}
    add {a} and {b} together
    add {a} and {b} up
    add the values {a} and {b}
    add the amounts {a} and {b}
    sum {a} and {b}
    sum the numbers {a} and {b}
    sum up the values {a} and {b}
    find the sum of {a} and {b}
    find the total of {a} and {b}
    find out what {a} plus {b} is
    find out what {a} and {b} add up to
    get the sum of {a} and {b}
    get the total of {a} and {b}
    get {a} plus {b}
    calculate the sum of {a} and {b}
    calculate the total of {a} and {b}
    calculate {a} plus {b}
    compute the sum of {a} and {b}
    compute {a} plus {b}
    compute {a} + {b}
    work out {a} plus {b}
    work out {a} + {b}
    work out the sum of {a} and {b}
    work out what {a} and {b} make together
    tell me the sum of {a} and {b}
    tell me what {a} plus {b} is
    tell me how much {a} and {b} make in total
    give me the total of {a} and {b}
    give me the sum of {a} and {b}
    give me {a} plus {b}
    show me the sum of {a} and {b}
    show me what {a} and {b} add up to
    figure out the total of {a} and {b}
    figure out what {a} plus {b} makes
    determine the sum of {a} and {b}
    see what {a} and {b} come to together
    see how much {a} plus {b} is
    let me know the sum of {a} and {b}
    increase {a} by {b}
    raise {a} by {b}
    start with {a} and add {b}
    take {a} plus {b}
    take {a} and add {b}
    put {b} on top of {a}
    count {a} and {b} together
    combine {a} and {b} into a total
    make the sum of {a} and {b}
    do the addition of {a} and {b}
    tally {a} and {b}
    total {a} and {b}
    total up {a} and {b}
    join {a} and {b} into one sum
    merge {a} and {b} into one total
    lump {a} and {b} together
    pile {b} onto {a}
    tack {b} onto {a}
    plus {a} with {b}
    let {a} grow by {b}
    let {a} rise by {b}
    boost {a} by {b}
    raise the number {a} by {b}
    bump {a} up by {b}
    reckon {a} plus {b}
    reckon up {a} and {b}
    name the sum of {a} and {b}
    state the total of {a} and {b}
    print the sum of {a} and {b}
    report what {a} and {b} amount to
    say what {a} and {b} make altogether
    say how much {a} plus {b} is
    tell me the combined value of {a} and {b}
    tell me what {a} and {b} are altogether
    throw {a} and {b} together and give me the sum
    form the sum of {a} and {b}
    help me add {a} and {b}
    use addition on {a} and {b}
    go up {b} from {a}
    to {a} add {b}
    check what {a} and {b} sum to
    bring {a} and {b} together into a sum
  `),
};
