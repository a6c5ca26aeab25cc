import { lines, type Phrases } from "../phrases.js";

export const CALCULATOR: Phrases = {
  about: lines(`
    Calculates an arithmetic expression
    Computes the value of a formula
    Works out a sum such as 2 + 3
    Evaluates arithmetic
    Does arithmetic with + - * /
    A calculator for expressions
    Solves a sum
    Returns the result of a calculation
    Math: evaluates an expression
    Calculates numbers
    Gives the result of an arithmetic expression
    Works out an expression with numbers
    Pocket calculator
    Arithmetic on numbers
    Finds the value of an expression
    Does sums for you
    Computes plus, minus, times and divided by
    Calculates what an expression makes
    Number cruncher for sums
    Takes a formula and gives its value
    Evaluates a math expression and returns the number
    Expression evaluator
    Calculator
    Simple math
    Use this to work out any sum
    Returns the value of a math expression
    Evaluate an arithmetic expression given as text
    Runs a calculation
    Computes the answer to a math problem
    Basic calculator for plus, minus, times and divide
    Math engine
    Reads an expression such as 4 * 5 and returns its value
    Solve simple arithmetic problems
    Parses and evaluates a formula
    Use this for any kind of arithmetic
    Performs a calculation and gives back the result
    Takes a calculation as a string, returns a number
    Evaluates expressions with several numbers and signs
    General arithmetic tool
    Does the math for an expression
    Desk calculator that understands + - * /
    Compute the result of a math expression
    Answers questions of arithmetic
    Use for calculations of any kind
    Numeric result of an expression
    Math expression in, number out
    Helps with calculations
    Do a calculation with plus, minus, times or divided by
    Reckons up figures
    Abacus for the chat
    Crunches digits and operators
    Handles brackets, fractions and long sums
    Adding machine that can also multiply
    Mental arithmetic aid
    Simplifies a numeric term to one number
    Checks homework in arithmetic
    Takes digits and operators, prints the outcome
  `),
  questions: lines(`
    What is {sum}?
    How much is {sum}?
    {sum}?
    What do I get for {sum}?
    Tell me {sum}.
    I need the result of {sum}.
    Do you know {sum}?
    What does {sum} make?
    How much makes {sum}?
    {sum} = ?
    What is the result of {sum}?
    What comes out at {sum}?
    I want to know {sum}.
    Please give me {sum}.
    How big is {sum}?
    Can you calculate {sum}?
    What number is {sum}?
    Result of {sum}?
    Do the math: {sum}.
    Let me know what {sum} is.
    Could you work out {sum} for me?
    calc {sum}
    {sum}
    what is {sum}
    how much is {sum}
    {sum} please
    Calculate {sum}.
    Please compute {sum}.
    Work out {sum}.
    Solve {sum} for me.
    Evaluate {sum}.
    Give me the answer to {sum}.
    What is the answer to {sum}?
    What does {sum} come to?
    What does {sum} equal?
    {sum} equals what?
    {sum} is how much?
    {sum} makes what?
    What is the value of {sum}?
    Which number do I get from {sum}?
    compute {sum}
    result of {sum} please
    answer for {sum}
    need {sum} quick
    whats {sum}
    so what is {sum} then
    math: {sum}
    I wonder what {sum} is.
    I wonder how much {sum} makes.
    Any idea what {sum} is?
    Any idea how much {sum} comes to?
    It would be good to know {sum}.
    It would help me to know what {sum} gives.
    I would like to know the result of {sum}.
    I am trying to work out {sum}.
    I am not sure what {sum} makes.
    I keep getting {sum} wrong. What is it?
    Could you tell me what {sum} is?
    Would you do {sum} for me?
    Can you solve {sum}?
    Do you happen to know what {sum} gives?
    Maybe you can tell me what {sum} equals.
    I can't do {sum} in my head. Can you?
    I have no calculator here. What is {sum}?
    My calculator is broken. How much is {sum}?
    My son has to solve {sum} for school. What is the answer?
    For my homework: what is {sum}?
    My teacher asks what {sum} is. Can you help?
    I am bad at math. What does {sum} give?
    There is {sum} on my sheet. What should come out?
    Help me with some math: {sum}.
    Quick question: how much is {sum}?
    A bit of arithmetic, please: {sum}.
    Here is a sum for you: {sum}.
    We are arguing about {sum}. Which result is right?
    I want to be sure about this: what is {sum}?
    Before I go on, I need to know what {sum} makes.
    The formula says {sum}. What is its value?
    My boss wants the result of {sum}. Can you get it?
    I came to {sum}. How much is that?
    Let us see, {sum}, how much is that?
    {sum}, what is that?
    {sum}, can you work that out?
    Given {sum}, what is the result?
    If I type {sum}, what do I get?
    I have to fill in a tax sheet. What is {sum}?
    I was hoping to hear what {sum} comes to.
    You would do me a favour if you calculated {sum}.
    Kindly reckon {sum}.
    Would you mind calculating {sum}?
    I'd be grateful for the outcome of {sum}.
    Might I trouble you with {sum}?
    {sum}, quickly!
    {sum}, solution?
    outcome of {sum}?
    calculation: {sum}
    equation: {sum} = what
    hey, what's {sum}
    uh, {sum}, help
    ok crunch {sum} for me
    gimme {sum}
    go on then, {sum}
    Come on, {sum} can't be that difficult!
    Hurry, the customer waits: {sum}?
    For the invoice I must know {sum}.
    To cut the boards right I need {sum}.
    To share the bill fairly we need {sum} calculated.
    For my recipe I have to figure {sum}.
    My daughter stares at {sum} and cries. What's the solution?
    The exam had {sum} in it. What was the correct number?
    The puzzle in the newspaper shows {sum}. What is the solution?
    The blackboard reads {sum}. What belongs behind the equals sign?
    On the receipt someone scribbled {sum}. What does that amount to?
    My colleague typed {sum} into a cell. Which number should appear?
    I forgot my abacus, so what is {sum}?
    My fingers aren't enough for {sum}.
    My battery died halfway through {sum}. Finish it for me, please.
    Numbers confuse me. Please handle {sum}.
    Let's test your arithmetic: {sum}.
    Bet you can't crack {sum}!
    Are you clever enough to solve {sum}?
    Is there an easy solution to {sum}?
    Someone gave me {sum} as a riddle. What's the number?
    Suppose we had {sum}. Which figure would result?
    Which figure results from {sum}?
    What figure belongs behind {sum} = ?
    What would {sum} amount to?
    What outcome does {sum} have?
    When I enter {sum}, which figure should appear?
    Take {sum} and crunch it.
    Reckon up {sum} and tell me the figure.
    The expression is {sum}. I require its numeric value.
    The task is {sum}. The solution, please.
    {sum} has which solution?
    {sum} gives me a headache. Please solve it.
    {sum} amounts to what?
    {sum}: correct result?
    Nobody in class managed {sum}. Could you?
  `),
  orders: lines(`
    calculate {sum}
    work out {sum}
    compute {sum}
    find {sum}
    solve {sum}
    do the sum {sum}
    give me {sum}
    get the result of {sum}
    evaluate {sum}
    tell me {sum}
    figure out {sum}
    calculate the value of {sum}
    determine {sum}
    tell me what {sum} is
    run the numbers on {sum}
    get {sum}
    see what {sum} makes
    compute the result of {sum}
    work out the value of {sum}
    find the value of {sum}
    find the result of {sum}
    find out what {sum} is
    find out how much {sum} makes
    calculate the result of {sum}
    compute the value of {sum}
    evaluate the expression {sum}
    solve the problem {sum}
    do the calculation {sum}
    do the math for {sum}
    do {sum}
    run the calculation {sum}
    work through {sum}
    give me the result of {sum}
    give me the answer to {sum}
    give me the value of {sum}
    tell me how much {sum} is
    tell me the result of {sum}
    tell me what {sum} comes to
    show me what {sum} gives
    show me the result of {sum}
    show the answer to {sum}
    figure out what {sum} makes
    figure out how much {sum} is
    determine the value of {sum}
    get the answer to {sum}
    get me the value of {sum}
    see how much {sum} is
    see what comes out of {sum}
    check what {sum} is
    check how much {sum} makes
    let me know how much {sum} is
    let me know the result of {sum}
    say what {sum} makes
    answer {sum}
    calc {sum}
    use the calculator for {sum}
    use math to get {sum}
    help me work out {sum}
    help me solve {sum}
    work out how much {sum} comes to
    work out for me what {sum} is
    calculate for me {sum}
    calculate how much {sum} is
    compute what {sum} equals
    evaluate for me {sum}
    solve the formula {sum}
    say how much {sum} comes to
    reckon {sum}
    reckon up {sum}
    crunch {sum}
    crack {sum}
    resolve {sum}
    handle the calculation {sum}
    process {sum}
    simplify {sum} to one number
    finish the calculation {sum}
    complete the sum {sum}
    name the result of {sum}
    state what {sum} equals
    print the result of {sum}
    report the outcome of {sum}
    tell me the solution to {sum}
    tell me what {sum} amounts to
    give me the figure for {sum}
    give the numeric value of {sum}
    enter {sum} and read me the result
    type {sum} into the calculator
    punch {sum} into the calculator
    feed {sum} to the calculator
    put {sum} through the calculator
    do some arithmetic: {sum}
    perform {sum}
    find the solution of {sum}
  `),
};
