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
    Money swap between two currencies, rate supplied by the caller
    Values a sum of money in a second currency
    For tourists: how much foreign cash a sum buys
    Forex calculation
    Recalculates a price in another currency
    fx(amount, rate)
    Restates a sum in a different currency using the rate given
    Conversion of banknotes and coins by a quoted rate
    Expresses an invoice total in a partner's currency
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
    I'm packing for a holiday. At {rate}, how many {to} will {amount} {from} buy?
    Any clue what {amount} {from} would be in {to}, with {rate} as the rate?
    I was hoping to hear what {amount} {from} fetch in {to} at {rate}.
    You would do me a favour if you converted {amount} {from} to {to} at {rate}.
    fx {amount} {from} {to} {rate}
    forex: {amount} {from} to {to} @ {rate}
    {amount} {from} -> {to}, rate {rate}
    Quoted rate {rate}: {amount} {from} equals how many {to}?
    Convert {amount} {from} to {to}, the rate being {rate}.
    My wallet holds {amount} {from}. At {rate}, what would that be in {to}?
    The kiosk trades at {rate}. How many {to} would they pay for {amount} {from}?
    Kindly express {amount} {from} in {to}, based on a rate of {rate}.
    Might I ask you to convert {amount} {from} into {to} at the rate of {rate}?
    Come on, just give me {amount} {from} in {to}! The rate is {rate}.
    With {rate} for each single unit, how many {to} are {amount} {from}?
    One unit buys {rate}. What will {amount} {from} buy in {to}?
    The dinner cost us {amount} {from}. At {rate}, how many {to} did we spend?
    A taxi driver demands {amount} {from}. How many {to} is that at {rate}?
    My salary is {amount} {from}. Using {rate}, how many {to} would it be?
    The invoice shows {amount} {from}. Our books are in {to}. Rate {rate}, please convert.
    Grandma sends {amount} {from} for my birthday. In {to}, with a rate of {rate}, it is how much?
    I'm shopping online, the shoes cost {amount} {from}. What would I pay in {to} at {rate}?
    The deposit is {amount} {from}. Would you recalculate it in {to} at {rate}?
    The rate on the board reads {rate}. I hand over {amount} {from}. How many {to} come back?
    Handing in {amount} {from} at {rate}, how many {to} can I expect?
    How many {to} should the cashier count out for {amount} {from} at {rate}?
    Into {to}, please: {amount} {from}. Use {rate} as the rate.
    {to} is the currency I need, {amount} {from} is what I hold, and {rate} is the rate. So?
    Our rent in {from} is {amount}. What does that mean in {to} with a rate of {rate}?
    The donation was {amount} {from}. The charity books it in {to} at {rate}. What do they book?
    Being abroad, I must turn {amount} {from} into {to}. They offer {rate}. How much will I see?
    Suppose a rate of {rate}. Then {amount} {from} equal how many {to}?
    Assuming {rate} as the exchange rate, {amount} {from} correspond to what in {to}?
    What sum in {to} corresponds to {amount} {from} at {rate}?
    What is the equivalent of {amount} {from} in {to}, given the rate {rate}?
    equivalent of {amount} {from} in {to} @ {rate}?
    value of {amount} {from} in {to}, fx rate {rate}
    I can't figure out these foreign notes. {amount} {from} in {to}, rate {rate}?
    Is it a fair deal? I get {rate} per unit, so {amount} {from} in {to} would be what?
    They refunded {amount} {from}. My account is in {to}, rate {rate}. How much will arrive?
    The fine is {amount} {from}, ouch. In {to}, at {rate}?
    Please swap {amount} {from} for {to}. The rate we agreed on is {rate}.
    My exchange student brings {amount} {from}. How many {to} can she spend at a rate of {rate}?
    I'm curious how many {to} one receives for {amount} {from} when {rate} applies.
    Today they exchange at {rate}. {amount} {from} then become how many {to}?
    Hurry, the counter closes! {amount} {from} to {to} at {rate}?
    For the customs form, state {amount} {from} in {to}. The official rate is {rate}.
    I'd be grateful to learn what {amount} {from} come to in {to} at {rate}.
    No idea about currencies, sorry. {amount} {from} is how many {to} at {rate}?
    We budgeted {amount} {from}. Our partner thinks in {to}. With {rate}, what figure do I tell her?
    A concert ticket is listed at {amount} {from}. Restate that in {to} with the rate {rate}.
    If I trade in {amount} {from} at {rate}, what pile of {to} do I walk away with?
    Help me, I need to convert {amount} {from} to {to} and the rate is {rate}.
    Got {amount} {from}. Want {to}. Rate: {rate}.
    Can my {amount} {from} be converted to {to} at the current {rate}? How much is it then?
    Rate {rate} given, please translate {amount} {from} to {to}.
    Once I've swapped my {amount} {from} at {rate}, how many {to} are in my purse?
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
    express {amount} {from} in {to} at a rate of {rate}
    restate {amount} {from} in {to} using the rate {rate}
    recalculate {amount} {from} in {to} at {rate}
    trade {amount} {from} for {to} at {rate}
    trade in {amount} {from} for {to} at a rate of {rate}
    translate {amount} {from} into {to} at the rate {rate}
    state the value of {amount} {from} in {to} at {rate}
    determine how many {to} {amount} {from} buy at {rate}
    determine the equivalent of {amount} {from} in {to} at {rate}
    do the conversion of {amount} {from} to {to} with {rate}
    run the conversion from {amount} {from} to {to} at {rate}
    value {amount} {from} in {to} at an exchange rate of {rate}
    multiply out {amount} {from} at the rate {rate} to get {to}
    assume a rate of {rate} and convert {amount} {from} to {to}
    at a rate of {rate}, exchange {amount} {from} for {to}
    with {rate} as the rate, turn {amount} {from} into {to}
    buy {to} with {amount} {from} at a rate of {rate}
    sell {amount} {from} for {to} at {rate}
    print {amount} {from} in {to} at a rate of {rate}
    return the {to} for {amount} {from} at {rate}
    help me change {amount} {from} into {to} at {rate}
    quickly convert {amount} {from} into {to}, the rate is {rate}
    explain what {amount} {from} come to in {to} at {rate}
    estimate {amount} {from} in {to}, taking {rate} as the rate
    transform {amount} {from} to {to} by the rate {rate}
    say how many {to} {amount} {from} equal at {rate}
    verify what {amount} {from} fetch in {to} at {rate}
    reckon {amount} {from} in {to} at a rate of {rate}
    tell the tourist what {amount} {from} are in {to} at {rate}
  `),
};
