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
    Fraction of two numbers as a decimal
    Numerator and denominator in, quotient out
    Distributes a total over a count
    Average helper: sum over count
    The inverse of multiplication
    Halves, thirds or any other portion of a number
    div
    Slices a quantity into portions of the same size
    Fails when the divisor is zero
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
    Turn the fraction {a}/{b} into a decimal.
    We picked {a} berries and have {b} baskets. How many per basket?
    Any clue what you get from {a} divided by {b}?
    You would do me a favour if you divided {a} by {b}.
    I was hoping to hear the quotient when {a} is divided by {b}.
    {a} coins get distributed equally to {b} pirates. What is the portion of one pirate?
    per head: {a} among {b} people?
    {a} per {b}, as one number?
    {a} divide {b}
    {a} / {b} equals?
    {a}/{b} pls
    {a} : {b}, I mean divided
    Numerator {a}, denominator {b}. What is the value of that fraction?
    dividend {a}, divisor {b}, quotient?
    My car burned {a} litres in {b} hours. How much was that per hour?
    The factory makes {a} bottles in {b} minutes. How many bottles a minute is that?
    {a} pages must be read in {b} evenings. How many pages per evening?
    Deal {a} cards to {b} players. How many cards does each player hold?
    A ribbon of {a} is chopped into {b} identical strips. How wide is a strip?
    Come on, {a} divided by {b}, it's simple maths!
    Might I bother you for the quotient of {a} by {b}?
    Kindly carry out the division of {a} by {b}.
    The average: a sum of {a} over {b} values. How much is that?
    Mum wants {a} cookies handed out equally to {b} kids. How many each?
    One carton holds {b} eggs. How many cartons would {a} eggs fill?
    I earn {a} for {b} hours. What is my hourly wage?
    A pack of {b} rolls costs {a}. What is the cost of a single roll?
    Long division is a pain. {a} divided by {b}?
    I'm stuck at {a} divided by {b}.
    Hm, {a} divided by {b}, I forgot how that goes.
    Let's divide: {a} by {b}.
    What fraction do {a} and {b} make, written as a decimal?
    Suppose {b} farmers equally own {a} sheep. How many sheep does one farmer own?
    By {b} I want to divide {a}.
    A lottery prize of {a} goes to {b} winners in equal parts. What does one winner receive?
    How many portions of {b} can I scoop out of {a}?
    How many rows of {b} chairs can be built from {a} chairs?
    With {a} passengers and {b} seats per bus, how many buses are needed?
    My recipe is for {b} persons and uses {a} grams. How many grams per person?
    The trip was {a} miles and lasted {b} hours. What was the average speed?
    Divvy up {a} between {b} friends. What does everyone receive?
    {a} into {b} equal piles, how tall is one pile?
    My brain is tired. Please do {a} divided by {b}.
    I require the value of {a} over {b}.
    Without rounding in my head: what is {a} divided by {b}?
    If {b} machines produce {a} screws altogether, how many screws per machine?
    A loan of {a} is repaid in {b} equal instalments. How high is an instalment?
    I owe {a} and repay it in {b} equal weekly rates. How much is one rate?
    How many bags of {b} kilos come out of {a} kilos of rice?
    Quick one: {a} divided by {b}.
    Slice {a} into {b} same-size bits. The size of a bit?
    To fill in my worksheet I must know {a} divided by {b}.
    The quiz asks for {a} divided by {b}. Solve it for me.
    A tank of {a} litres is emptied by {b} equal taps. How many litres per tap?
    For the average of my marks, divide the sum {a} by the count {b}.
    Twins or not, {a} toys for {b} kids, all equal. How many toys per kid?
    Each of {b} workers gets the same part of {a}. What is one part?
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
    turn the fraction {a}/{b} into a decimal
    distribute {a} equally among {b} people
    slice {a} into {b} same-size portions
    chop {a} into {b} equal bits
    divvy {a} up between {b} friends
    deal out {a} equally to {b} players
    form the quotient of {a} and {b}
    solve {a} divided by {b}
    solve the division {a} by {b}
    evaluate {a} / {b}
    determine {a} divided by {b}
    determine how often {a} contains {b}
    print the quotient of {a} by {b}
    return {a} over {b}
    carry out the division of {a} by {b}
    perform {a} divided by {b}
    hand {a} out equally to {b} kids
    average the sum {a} over {b} values
    measure how many times {b} fits in {a}
    put {a} over {b} and give me the value
    reduce {a} over {b} to one number
    separate {a} into {b} equal groups
    spread {a} equally over {b} weeks
    count how many times {b} goes into {a}
    help me divide {a} by {b}
    quickly divide {a} by {b}
    treat {a} as the dividend and {b} as the divisor
    verify what you get when {a} is divided by {b}
  `),
};
