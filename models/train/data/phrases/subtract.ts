import { lines, type Phrases } from "../phrases.js";

export const SUBTRACT: Phrases = {
  about: lines(`
    Subtracts two numbers
    Returns a - b
    The difference of two numbers
    Subtraction
    Takes one number from another
    a minus b
    Minus for two numbers
    Takes b away from a
    Calculates a minus b
    Finds the difference
    Reduces one number by another
    Subtract b from a
    Difference
    Minus
    Computes the difference of a and b
    Returns the difference between two numbers
    Subtract two values and return what is left
    Gets the difference of two numbers
    Use this to subtract numbers
    Use this to find out what is left
    Subtracts the second number from the first
    Performs subtraction
    Simple subtraction of two numbers
    Subtraction of b from a
    The result of a minus b
    a - b
    Returns what remains of a after taking away b
    Work out how much bigger one number is than another
    Takes two numbers and returns the difference
    Lowers a by b
    Does minus
    Use for minus
    Takes away one number from the other
    Finds what is left over when b is taken from a
    Calculates the difference
    Math: subtract
    Numeric subtraction, two arguments
    Helper that subtracts two numbers
    Two numbers in, their difference out
    How much remains after taking one amount from another
    Makes a smaller by b
    First number less the second
    Deducts one value from another
    Rest of a without b
    Says by how much two values differ
  `),
  questions: lines(`
    What is {a} minus {b}?
    How much is {a} - {b}?
    {a} - {b}?
    What is left of {a} without {b}?
    {a} minus {b} is what?
    What is the difference of {a} and {b}?
    What is {a} less {b}?
    What remains when I take {b} from {a}?
    Can you subtract {b} from {a}?
    Difference of {a} and {b}?
    What is {a} - {b}?
    How much is {a} minus {b}?
    {a} minus {b}?
    What does {a} minus {b} make?
    What is {a} take away {b}?
    How much is left when I take {b} from {a}?
    What is left if {b} is taken away from {a}?
    What do I get when I subtract {b} from {a}?
    What is the result when {b} is subtracted from {a}?
    How much more is {a} than {b}?
    How much bigger is {a} than {b}?
    By how much is {a} larger than {b}?
    What is {a} reduced by {b}?
    What is {a} lowered by {b}?
    Please subtract {b} from {a}.
    Subtract {b} from {a} for me.
    Take {b} away from {a}, please.
    Take {b} off {a}. What is left?
    Give me the difference between {a} and {b}.
    Tell me the difference of {a} and {b}.
    Tell me what {a} minus {b} is.
    What is the difference between {a} and {b}?
    Calculate the difference of {a} and {b}.
    {a} without {b}, how much is that?
    From {a}, take {b}. What remains?
    {a} less {b} makes what?
    subtract {b} from {a}
    {a} minus {b} please
    {a} - {b}
    {a} - {b} = ?
    difference of {a} and {b} please
    whats {a} minus {b}
    take {b} from {a}
    how much is {a} less {b}
    {a} take away {b}
    whats left of {a} after {b}
    I wonder what {a} minus {b} is.
    I wonder how much is left of {a} after taking {b} away.
    Any idea what {a} minus {b} makes?
    Any idea how much more {a} is than {b}?
    It would be good to know the difference between {a} and {b}.
    It would help to know what is left of {a} without {b}.
    I would like to know what {a} less {b} is.
    I would like to have {b} subtracted from {a}.
    I need the difference of {a} and {b}.
    I need to know what {a} minus {b} comes to.
    I want to take {b} from {a}. What is the result?
    Could you subtract {b} from {a} for me?
    Could you tell me the difference between {a} and {b}?
    Do you know what remains of {a} when {b} is gone?
    Would you please take {b} away from {a}?
    I am not sure what {a} minus {b} is.
    I have {a} and give away {b}. How many do I keep?
    I had {a} and lost {b}. How many are left?
    We had {a} and used {b}. What remains?
    There were {a} in the box and {b} are gone. How many are still there?
    My team had {a} points and lost {b}. What is left?
    My homework says to subtract {b} from {a}. What is the answer?
    My teacher wants the difference of {a} and {b}. What is it?
    For my report I need {a} minus {b}. How much is it?
    I can't subtract in my head. What is {a} minus {b}?
    My boss asks how much {a} less {b} is. Can you help?
    If {a} goes down by {b}, where does it end?
    If I take {b} off {a}, what do I have?
    Starting with {a}, I take away {b}. What is left?
    Out of {a}, we ate {b}. How many remain?
    She has {a} and I have {b}. How many more does she have?
    Quick help, please: {a} minus {b}.
    Help me subtract {b} from {a}.
    Of the {a} people, {b} went home. How many stayed?
  `),
  orders: lines(`
    subtract {b} from {a}
    take {b} away from {a}
    take {b} from {a}
    reduce {a} by {b}
    lower {a} by {b}
    subtract the number {b} from {a}
    subtract {b} from the number {a}
    subtract the value {b} from {a}
    take off {b} from {a}
    take away {b} from {a}
    take {b} off {a}
    take {a} minus {b}
    take {a} and subtract {b}
    remove {b} from {a}
    deduct {b} from {a}
    decrease {a} by {b}
    cut {a} by {b}
    drop {a} by {b}
    bring {a} down by {b}
    make {a} smaller by {b}
    find the difference of {a} and {b}
    find the difference between {a} and {b}
    find out what {a} minus {b} is
    find out what is left of {a} without {b}
    find out how much more {a} is than {b}
    get the difference of {a} and {b}
    get the difference between {a} and {b}
    get {a} minus {b}
    calculate {a} minus {b}
    calculate {a} - {b}
    calculate the difference between {a} and {b}
    compute {a} minus {b}
    compute the difference of {a} and {b}
    work out {a} minus {b}
    work out {a} less {b}
    work out the difference between {a} and {b}
    work out what is left of {a} after taking {b}
    tell me the difference of {a} and {b}
    tell me what {a} minus {b} is
    tell me how much bigger {a} is than {b}
    tell me what remains of {a} without {b}
    give me {a} minus {b}
    give me the difference between {a} and {b}
    show me what {a} less {b} is
    show me the difference of {a} and {b}
    figure out {a} minus {b}
    figure out what is left when {b} is taken from {a}
    determine the difference between {a} and {b}
    see what {a} minus {b} makes
    see how much is left of {a} after {b}
    let me know what {a} minus {b} is
    let me know the difference of {a} and {b}
    start with {a} and take away {b}
    start from {a} and subtract {b}
    make the difference of {a} and {b}
    do the subtraction {a} minus {b}
  `),
};
