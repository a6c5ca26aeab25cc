import { lines, type Phrases } from "../phrases.js";

export const DIVIDE: Phrases = {
  about: lines(`
    Divides two numbers
    Returns a / b
    The quotient of two numbers
    Division
    Divides a by b
    a divided by b
    Divides one number by another
    Calculates a divided by b
    Splits a number into parts
    Finds the quotient
    Shares a by b
    Divide
    Divide a by b
    Divide two numbers and return the result
    Returns the quotient of two numbers
    Return the first number divided by the second
    Use this to divide one number by another
    Simple division of two values
    Performs a division
    Does division
    Quotient of a and b
    Quotient
    Computes the quotient of two values
    Compute a / b
    Gives the result of dividing the first value by the second
    Division of the first number by the second number
    Splits the first number by the second
    Says how often the second number fits into the first
    How many times one number goes into another
    Works out the ratio of two numbers
    Ratio of two values
    The first value over the second
    Gets the ratio a to b
    Math: division
    Math helper that divides
    Basic division operation
    Divides the dividend by the divisor
    Takes a dividend and a divisor and returns the quotient
    Returns one number over another
    Shares an amount into equal parts
    Splits a value into equal parts and returns the size of a part
    Breaks a number into equal parts
    Use it when a number has to be split evenly
    For dividing numbers
    Works out what a divided by b is
    Tool for division
    Divides numbers and gives back the answer
    Answers how much each part is when a number is split
    Number division with decimals
    Result of a divided by b, rounded
    Divides the left number by the right number
    Call this to get a quotient
  `),
  questions: lines(`
    What is {a} divided by {b}?
    How much is {a} / {b}?
    {a} / {b}?
    How often does {b} fit into {a}?
    {a} divided by {b} is what?
    What is the quotient of {a} and {b}?
    What do I get when I divide {a} by {b}?
    Quotient of {a} and {b}?
    Can you divide {a} by {b}?
    How much is {a} divided by {b}?
    What's {a} divided by {b}?
    What does {a} divided by {b} give?
    What is {a} over {b}?
    What do you get if you divide {a} by {b}?
    Divide {a} by {b}.
    Please divide {a} by {b} for me.
    Tell me what {a} divided by {b} is.
    How many times does {b} go into {a}?
    How many times is {b} contained in {a}?
    If I split {a} into {b} equal parts, how big is each part?
    What is the result of {a} divided by {b}?
    What is the result of dividing {a} by {b}?
    What is the ratio of {a} to {b}?
    When {a} is split evenly by {b}, what comes out?
    What comes out when you divide {a} by {b}?
    Dividing {a} by {b} gives what?
    Give me the quotient of {a} and {b}.
    Divided by {b}, how much is {a}?
    With {b} as the divisor, what is {a} divided by it?
    What number do I get from {a} / {b}?
    Could you work out {a} divided by {b}?
    Would you divide {a} by {b}, please?
    How large is each share if {a} is shared by {b}?
    How many groups of {b} are there in {a}?
    Number {a}, divided by {b}, makes what?
    Into {a}, how often does {b} go?
    If {a} is divided by {b}, what is the result?
    {a} split into {b} equal parts, how much is each?
    {a} over {b}, what is that?
    {a} / {b} = ?
    divide {a} by {b}
    {a} divided by {b}
    what is {a} / {b}
    how much is {a} divided by {b}
    whats {a} divided by {b}
    quotient of {a} and {b}
    division: {a} by {b}
    {a} over {b} please
    split {a} by {b}
    how often does {b} go into {a}
    {a} / {b}
    {a} shared by {b}, how much each
    I wonder what {a} divided by {b} is.
    I would like to know what {a} divided by {b} is.
    Any idea what {a} divided by {b} is?
    Do you know what {a} divided by {b} makes?
    It would be good to know the quotient of {a} and {b}.
    I need the result of {a} divided by {b}.
    I am looking for the quotient of {a} and {b}.
    I need to divide {a} by {b}.
    I have to know how often {b} fits into {a}.
    Perhaps you can tell me how many times {b} goes into {a}.
    I am not sure what {a} over {b} is.
    Do you happen to know how much {a} / {b} is?
    Let me know what {a} divided by {b} gives.
    I can't work out {a} divided by {b}. Can you?
    I'd like to split {a} into {b} equal parts. How much is each?
    Could you find out how often {b} fits into {a}?
    I have {a} sweets for {b} children. How many does each child get?
    We share a bill of {a} evenly among {b} people. What does each of us pay?
    My homework says to divide {a} by {b}. What is the answer?
    My son asks what {a} divided by {b} is.
    I am bad at division. How much is {a} divided by {b}?
    The total is {a} and there are {b} of us. What is the share of each?
    For a school test I need {a} divided by {b}. What is it?
    I cut a rope of length {a} into pieces of length {b}. How many pieces are there?
    Help me with my division: what is {a} divided by {b}?
    There are {a} apples and a box holds {b}. How many boxes can I fill?
    I want to check my result. What is {a} divided by {b}?
    My teacher wants the quotient of {a} and {b}. What is it?
    The cake has {a} pieces for {b} guests. How many pieces does each guest get?
    Before I go on: what is {a} divided by {b}?
    Our team has {a} points from {b} games. What is that for each game?
    I have to spread {a} evenly over {b} months. How much is it for each month?
    No calculator here. How much is {a} / {b}?
    I split {a} evenly by {b}. How large is a part?
  `),
  orders: lines(`
    divide {a} by {b}
    split {a} by {b}
    share {a} by {b}
    part {a} by {b}
    get {a} divided by {b}
    divide the number {a} by {b}
    divide {a} by the number {b}
    divide {a} evenly by {b}
    do the division {a} / {b}
    do the division of {a} by {b}
    find the quotient of {a} and {b}
    get the quotient of {a} and {b}
    give me the quotient of {a} and {b}
    tell me the quotient of {a} and {b}
    tell me what {a} divided by {b} is
    tell me how much {a} divided by {b} is
    tell me how often {b} fits into {a}
    tell me how many times {b} goes into {a}
    work out {a} divided by {b}
    work out the quotient of {a} and {b}
    work out how often {b} fits into {a}
    calculate {a} divided by {b}
    calculate the quotient of {a} and {b}
    compute {a} divided by {b}
    compute {a} / {b}
    compute the quotient of {a} and {b}
    find out what {a} divided by {b} is
    find out how often {b} goes into {a}
    find out how many times {b} fits into {a}
    find {a} divided by {b}
    split {a} into {b} equal parts
    split {a} evenly by {b}
    split the number {a} by {b}
    split up {a} into {b} parts
    share {a} evenly by {b}
    share {a} out among {b} people
    cut {a} into {b} equal parts
    break {a} into {b} equal parts
    part {a} into {b} equal shares
    show me {a} divided by {b}
    show me what {a} / {b} is
    show the quotient of {a} and {b}
    give me {a} divided by {b}
    give me {a} over {b}
    give me the result of {a} divided by {b}
    get the result of {a} / {b}
    get me {a} over {b}
    check what {a} divided by {b} is
    check how often {b} fits into {a}
    see how many times {b} goes into {a}
    see what {a} divided by {b} gives
    take {a} and divide it by {b}
    use {b} as the divisor for {a}
    let me know what {a} divided by {b} is
    say what {a} divided by {b} makes
    figure out {a} divided by {b}
  `),
};
