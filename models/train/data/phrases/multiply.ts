import { lines, type Phrases } from "../phrases.js";

export const MULTIPLY: Phrases = {
  about: lines(`
    Multiplies two numbers
    Returns a * b
    The product of two numbers
    Multiplication
    a times b
    Product of numbers
    Times for two numbers
    Takes a times b
    Calculates a times b
    Multiplies one number by another
    Finds the product
    Multiply a by b
    Product
    Times
    Computes the product of a and b
    Returns the product of both numbers
    Multiply two values and return the result
    Gets the product of two numbers
    Use this to multiply numbers
    Use this to find a product
    Multiplies the first number by the second
    Performs multiplication
    Simple multiplication of two numbers
    Multiplication of a and b
    The result of a times b
    a * b
    a multiplied by b
    Returns a times b
    Work out how much a times b makes
    Takes two numbers and multiplies them
    Takes one number several times
    Does times
    Use for times
    Multiplies numbers and gives the product
    Calculates the product
    Math: multiply
    Numeric multiplication, two arguments
    Helper that multiplies two numbers
    Two numbers in, their product out
    Scales a number by a factor
    Multiply a value with a factor
    Gives the product of two values
    One number times another
    Times table for any two numbers
    Product of two factors
  `),
  questions: lines(`
    What is {a} times {b}?
    How much is {a} * {b}?
    {a} * {b}?
    What is the product of {a} and {b}?
    {a} times {b} is what?
    What do I get when I multiply {a} by {b}?
    Product of {a} and {b}?
    Can you multiply {a} and {b}?
    What is {a} multiplied by {b}?
    How much are {a} times {b}?
    How much is {a} times {b}?
    {a} times {b}?
    What does {a} times {b} make?
    What is {a} * {b}?
    How much is {a} multiplied by {b}?
    {a} multiplied by {b} is what?
    What do you get by multiplying {a} and {b}?
    What is the result when {a} is multiplied by {b}?
    What comes out when I take {a} times {b}?
    What is the product when I multiply {a} with {b}?
    Please multiply {a} by {b}.
    Multiply {a} and {b} for me.
    Multiply the numbers {a} and {b}, please.
    Give me the product of {a} and {b}.
    Give me {a} times {b}.
    Tell me the product of {a} and {b}.
    Tell me what {a} times {b} is.
    Which number is the product of {a} and {b}?
    Calculate the product of {a} and {b}.
    Can you tell me how much {a} times {b} is?
    {a} and {b}, what is the product?
    Taking {a} times {b}, what do I get?
    How big is the product of {a} and {b}?
    What does multiplying {a} by {b} give?
    With the factors {a} and {b}, what is the product?
    multiply {a} by {b}
    multiply {a} and {b}
    {a} * {b}
    {a} times {b} please
    {a} * {b} = ?
    product of {a} and {b} please
    whats {a} times {b}
    how much is {a} times {b}
    {a} multiplied by {b}
    {a} times {b} makes what
    I wonder what {a} times {b} is.
    I wonder how big the product of {a} and {b} is.
    Any idea what {a} times {b} makes?
    Any idea what the product of {a} and {b} is?
    It would be good to know the product of {a} and {b}.
    It would help to know how much {a} times {b} is.
    I would like to know what {a} multiplied by {b} is.
    I would like to have {a} and {b} multiplied.
    I need the product of {a} and {b}.
    I need to know what {a} times {b} comes to.
    I want to multiply {a} by {b}. What is the result?
    Could you multiply {a} by {b} for me?
    Could you tell me the product of {a} and {b}?
    Do you know what {a} times {b} makes?
    Would you please multiply {a} with {b}?
    I am not sure what {a} times {b} is.
    I have {a} boxes with {b} things in each. How many things is that?
    There are {a} rows with {b} seats in each. How many seats are there?
    We have {a} bags and each holds {b}. How many do they hold in all?
    I walk {a} rounds of {b} steps each. How many steps are that?
    All of the {a} teams get {b} balls each. How many balls is that?
    My homework says to multiply {a} by {b}. What is the answer?
    My teacher wants the product of {a} and {b}. What is it?
    For my report I need {a} times {b}. How much is it?
    I can't multiply in my head. What is {a} times {b}?
    My boss asks how much {a} times {b} is. Can you help?
    My daughter is learning her times tables. What is {a} times {b}?
    If {a} grows by the factor {b}, how big is it then?
    If I take {a} exactly {b} times, what do I have?
    Starting with {a}, I multiply by {b}. What do I get?
    A field is {a} long and {b} wide. What is the area?
    Both factors, {a} and {b}, should be multiplied. What comes out?
    Quick help, please: {a} times {b}.
    Help me multiply {a} by {b}.
    What number do {a} and {b} give when multiplied?
  `),
  orders: lines(`
    multiply {a} by {b}
    multiply {a} and {b}
    multiply {a} with {b}
    take {a} times {b}
    get {a} times {b}
    multiply the numbers {a} and {b}
    multiply the values {a} and {b}
    multiply the number {a} by {b}
    multiply together {a} and {b}
    multiply {a} and {b} together
    multiply {a} times {b}
    take {a} and multiply it by {b}
    take the product of {a} and {b}
    start with {a} and multiply by {b}
    scale {a} by {b}
    scale {a} by the factor {b}
    find the product of {a} and {b}
    find out what {a} times {b} is
    find out how much {a} times {b} makes
    find {a} multiplied by {b}
    get the product of {a} and {b}
    get {a} multiplied by {b}
    get the result of {a} times {b}
    calculate {a} times {b}
    calculate {a} * {b}
    calculate the product of {a} and {b}
    calculate {a} multiplied by {b}
    compute {a} times {b}
    compute {a} * {b}
    compute the product of {a} and {b}
    work out {a} times {b}
    work out {a} multiplied by {b}
    work out the product of {a} and {b}
    work out how much {a} times {b} is
    tell me the product of {a} and {b}
    tell me what {a} times {b} is
    tell me how much {a} times {b} makes
    tell me what {a} multiplied by {b} gives
    give me {a} times {b}
    give me the product of {a} and {b}
    give me {a} multiplied by {b}
    show me the product of {a} and {b}
    show me what {a} times {b} makes
    figure out {a} times {b}
    figure out the product of {a} and {b}
    determine the product of {a} and {b}
    see what {a} times {b} is
    see how much {a} multiplied by {b} makes
    let me know what {a} times {b} is
    let me know the product of {a} and {b}
    make the product of {a} and {b}
    do the multiplication {a} times {b}
    form the product of {a} and {b}
    use {a} and {b} as factors and multiply them
    say how much {a} times {b} is
  `),
};
