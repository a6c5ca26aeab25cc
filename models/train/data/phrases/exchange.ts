import { lines, type Phrases } from "../phrases.js";

export const EXCHANGE: Phrases = {
  about: lines(`
    Converts money at a given rate
    Exchanges currencies
    Currency exchange with a rate
    Applies an exchange rate
    Changes an amount of money into another currency
    Money conversion at a rate
    Converts a currency by its rate
    Calculates an exchange of money
    Currency conversion
    Works out money in another currency
    Changes money by a rate
    How much money is in another currency
    Money changer
    Multiplies an amount with an exchange rate
    Currency calculator with a given rate
    Exchange money
    Convert currency
    Convert an amount of money at a rate
    Converts an amount with an exchange rate
    Returns the amount in the other currency
    Returns the amount times the exchange rate
    Use this to change money from one currency to another
    Use this to apply an exchange rate to an amount
    Applies a rate to an amount of money
    Foreign money at a given rate
    Exchange of money
    Currency change
    Currency converter, the rate is given
    Takes an amount and a rate and returns the exchanged amount
    Gives the amount of money after the exchange
    Tells how much money you get at a rate
    Says what an amount is in foreign money
    Turns one currency into another by a rate
    Swaps money at a given rate
    Computes the money you get for an exchange rate
    Compute an exchange
    Amount in a foreign currency
    Foreign currency calculator
    Exchange office
    Money exchange with a fixed rate
    Changes cash into another currency
    Cash exchange at a rate
    Converts euros, dollars and so on with a rate
    Dollars to euros and the like at a given rate
    Works out what you get when you change money
    Calculates the value of money in another currency
    For exchanging currencies with a known rate
    Translates an amount of money into another currency
    Helper for currency rates
    Convert money when the rate is known
    Bank exchange: amount and rate
    Exchange calculator
  `),
  questions: lines(`
    What are {amount} {from} in {to} at a rate of {rate}?
    How many {to} do I get for {amount} {from} at {rate}?
    At a rate of {rate}, how much is {amount} {from} in {to}?
    {amount} {from} in {to} at {rate}?
    The rate is {rate}. What are {amount} {from} in {to}?
    How much is {amount} {from} in {to} at rate {rate}?
    With the rate {rate}, what are {amount} {from} in {to}?
    How much do I get for {amount} {from} in {to} when the rate is {rate}?
    I change {amount} {from} to {to} at {rate}. How much is it?
    What do I get in {to} for {amount} {from} at a rate of {rate}?
    {amount} {from} to {to}, rate {rate}?
    Given a rate of {rate}, how many {to} are {amount} {from}?
    Exchange {amount} {from} to {to} at a rate of {rate}.
    How much is {amount} {from} in {to} at a rate of {rate}?
    How many {to} are {amount} {from} at a rate of {rate}?
    How many {to} do I get for {amount} {from} when the rate is {rate}?
    How many {to} will {amount} {from} bring at {rate}?
    What is {amount} {from} worth in {to} at a rate of {rate}?
    What are {amount} {from} worth in {to} if the rate is {rate}?
    If the rate is {rate}, how many {to} are {amount} {from}?
    If I change {amount} {from} into {to} at {rate}, how much do I get?
    Can you exchange {amount} {from} into {to} at a rate of {rate}?
    Could you change {amount} {from} to {to} at {rate} for me?
    Please change {amount} {from} into {to} with the rate {rate}.
    At {rate}, what do {amount} {from} make in {to}?
    At {rate}, how many {to} do I get for {amount} {from}?
    In {to}, how much is {amount} {from} at the rate {rate}?
    Using a rate of {rate}, what is {amount} {from} in {to}?
    With an exchange rate of {rate}, how many {to} are {amount} {from}?
    Tell me how many {to} I get for {amount} {from} at {rate}.
    Tell me what {amount} {from} are in {to} at an exchange rate of {rate}.
    {amount} {from} at {rate}, how many {to} is that?
    {amount} {from} at a rate of {rate} make how many {to}?
    {amount} {from} are how many {to} when the rate is {rate}?
    For {amount} {from}, how many {to} will I get at a rate of {rate}?
    The exchange rate is {rate}. How many {to} are {amount} {from}?
    What does the bank give me in {to} for {amount} {from} at {rate}?
    How much money is {amount} {from} in {to} when I use the rate {rate}?
    What will I have in {to} after I exchange {amount} {from} at {rate}?
    Take the rate {rate}. How much are {amount} {from} in {to}?
    Let us say the rate is {rate}. What do I get in {to} for {amount} {from}?
    exchange {amount} {from} to {to} at {rate}
    {amount} {from} in {to} at {rate}
    {amount} {from} to {to} rate {rate}
    how many {to} for {amount} {from} at {rate}
    how much is {amount} {from} in {to} at a rate of {rate}
    rate {rate}, {amount} {from} in {to}?
    rate is {rate}, how many {to} are {amount} {from}
    change {amount} {from} into {to}, rate {rate}
    {from} to {to} at {rate}, amount {amount}
    {amount} {from} as {to}, exchange rate {rate}
    need {amount} {from} in {to}, rate is {rate}
    whats {amount} {from} in {to} at {rate}
    I wonder how many {to} I get for {amount} {from} at a rate of {rate}.
    I wonder what {amount} {from} are in {to} when the rate is {rate}.
    Any idea how many {to} {amount} {from} are at {rate}?
    Any idea what I get in {to} for {amount} {from} at the rate {rate}?
    It would be good to know what {amount} {from} make in {to} at {rate}.
    I would like to change {amount} {from} into {to} at {rate}. What do I get?
    I'd like to know how much {amount} {from} are in {to} at a rate of {rate}.
    Do you know how many {to} {amount} {from} are with a rate of {rate}?
    I need to know how many {to} {amount} {from} bring at {rate}.
    I want {amount} {from} in {to}. The rate is {rate}.
    Let me know what {amount} {from} are in {to} at {rate}.
    I am not sure what {amount} {from} are in {to} at a rate of {rate}.
    Could you find out how many {to} I get for {amount} {from} at {rate}?
    Perhaps you can tell me how many {to} {amount} {from} are, the rate being {rate}.
    I need {amount} {from} in {to} at the exchange rate {rate}.
    I have {amount} {from} left from my trip. How many {to} is that at {rate}?
    The bank offers a rate of {rate}. What do I get in {to} for {amount} {from}?
    My hotel takes only {to}. How many are {amount} {from} at a rate of {rate}?
    We travel soon and need {to}. What do {amount} {from} bring at {rate}?
    My aunt gave me {amount} {from}. At a rate of {rate}, how many {to} are they?
    I found {amount} {from} in an old coat. How many {to} is that at {rate}?
    The man at the desk says the rate is {rate}. How many {to} for my {amount} {from}?
    My bill is {amount} {from}, but I pay in {to}. How much is it at a rate of {rate}?
    Before I go to the bank: how many {to} are {amount} {from} at {rate}?
    My boss paid {amount} {from} and wants it in {to}. The rate was {rate}.
    The ticket is {amount} {from}. What is that in {to} at the rate {rate}?
    A friend owes me {amount} {from} and pays in {to}. How much is it at {rate}?
    I saw a rate of {rate} at the airport. How many {to} would I get for {amount} {from}?
    I earned {amount} {from} abroad. What is it in {to} with a rate of {rate}?
    I sold my bike for {amount} {from}. How many {to} is that when the rate is {rate}?
    They want {amount} {from} from me. In {to} at a rate of {rate}, how much is that?
    For my tax form I need {amount} {from} in {to}. The rate is {rate}.
    We have to pay {amount} {from}. With a rate of {rate}, what is that in {to}?
  `),
  orders: lines(`
    exchange {amount} {from} to {to} at a rate of {rate}
    change {amount} {from} into {to} at {rate}
    convert {amount} {from} to {to} with the rate {rate}
    turn {amount} {from} into {to} at the rate {rate}
    exchange {amount} {from} into {to} at {rate}
    tell me what {amount} {from} are in {to} at {rate}
    work out {amount} {from} in {to} at a rate of {rate}
    change {amount} {from} to {to} at the rate {rate}
    exchange {amount} {from} for {to} at a rate of {rate}
    exchange {amount} {from} for {to} at {rate}
    exchange {amount} {from} to {to} with the rate {rate}
    exchange the {amount} {from} into {to} at the rate {rate}
    exchange {amount} {from} to {to} at {rate}
    change {amount} {from} to {to} at a rate of {rate}
    change {amount} {from} for {to} at {rate}
    change {amount} {from} into {to} with a rate of {rate}
    change my {amount} {from} into {to} at a rate of {rate}
    convert {amount} {from} to {to} at a rate of {rate}
    convert {amount} {from} into {to} at {rate}
    convert {amount} {from} into {to} using the rate {rate}
    turn {amount} {from} into {to} at {rate}
    turn {amount} {from} into {to} with a rate of {rate}
    swap {amount} {from} for {to} at a rate of {rate}
    swap {amount} {from} into {to} at {rate}
    switch {amount} {from} to {to} at a rate of {rate}
    use a rate of {rate} to change {amount} {from} into {to}
    use the rate {rate} to convert {amount} {from} to {to}
    apply the rate {rate} to change {amount} {from} into {to}
    apply a rate of {rate} to {amount} {from} to get {to}
    take the rate {rate} and change {amount} {from} into {to}
    take {amount} {from} and exchange them for {to} at {rate}
    tell me how many {to} I get for {amount} {from} at {rate}
    tell me how many {to} are {amount} {from} at a rate of {rate}
    tell me what {amount} {from} are worth in {to} at {rate}
    tell me how much {amount} {from} are in {to} at the rate {rate}
    work out how many {to} {amount} {from} are at {rate}
    work out how many {to} I get for {amount} {from} at a rate of {rate}
    work out {amount} {from} in {to} with the rate {rate}
    calculate {amount} {from} in {to} at a rate of {rate}
    calculate how many {to} {amount} {from} make at {rate}
    compute {amount} {from} in {to} at a rate of {rate}
    compute what {amount} {from} are in {to} at {rate}
    find out how many {to} I get for {amount} {from} at {rate}
    find out what {amount} {from} are in {to} at a rate of {rate}
    find {amount} {from} in {to} at the rate {rate}
    figure out {amount} {from} in {to} at a rate of {rate}
    give me {amount} {from} in {to} at a rate of {rate}
    give me {amount} {from} in {to} at the rate {rate}
    get {amount} {from} in {to} at a rate of {rate}
    get {to} for {amount} {from} at a rate of {rate}
    show me {amount} {from} in {to} at a rate of {rate}
    show me how many {to} {amount} {from} bring at {rate}
    check what {amount} {from} are in {to} at {rate}
    see how many {to} {amount} {from} are at a rate of {rate}
    let me know what {amount} {from} are in {to} at {rate}
  `),
};
