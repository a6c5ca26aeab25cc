import { lines, type Phrases } from "../phrases.js";

export const DAYS_BETWEEN: Phrases = {
  about: lines(`
    Counts the days between two dates
    Difference of two dates in days
    How many days lie between two dates
    Compares two dates
    Returns the days from one date to another
    Days from a start to an end
    Number of days from one date to the next
    Distance of two dates
    Days from date to date
    Calendar: days between dates
    Date difference
    Days between two dates
    Returns the number of days between two dates
    Use this to count the days between two calendar dates
    Computes the difference between two dates in whole days
    Takes a first and a last date, returns the days between
    Length of a time span in days
    Measures how far apart two dates are
    Tells how many days pass between two dates
    Day count for a period
    Says how long a period is, in days
    Works out the days from a start date to an end date
    Date span in days
    Day counter for two dates
    Get the gap between two dates in days
    Calculate the days that separate two dates
    How far one date is from another
    Counts days from the first date until the second
    Date diff, result in days
    The number of days a period has
    Returns how many days there are from start to end
    Use this to find out how long it is between two dates
    Gives the distance between two days of the calendar
    Calendar tool that compares two dates and counts the days
    Duration between two dates
    Finds the gap between a start date and an end date
    Counts calendar days in a range of dates
    Length of a date range
    Shows the number of days between dates
    Given two dates, tells the days between them
    Looks at a first and a last date and returns the days
    How long a stretch of the calendar is
    Determines the days from begin to end
    Time between two dates, counted in days
    Difference between a start date and an end date
    Elapsed days from one date to a later one
    Interval of two dates, as a whole number of days
    Subtracts an earlier date from a later date
    Countdown from a first date to a target date
    Age of a thing in days: from its birth to a later date
    Pass two dates and receive the days in between
    Works like a calendar ruler: days from here to there
    Stay length: arrival date, departure date
    Handy for deadlines: days left from a begin to a due date
    dateDiff in days
    Tallies the days inside a range
  `),
  questions: lines(`
    How many days are between {start} and {end}?
    How many days is it from {start} to {end}?
    How long is it from {start} to {end}?
    How many days lie between {start} and {end}?
    What is the number of days from {start} to {end}?
    From {start} to {end}, how many days is that?
    Tell me how many days are between {start} and {end}.
    How far apart are {start} and {end}?
    Days from {start} to {end}?
    How many days pass from {start} to {end}?
    How many days are there between {start} and {end}?
    How many days separate {start} and {end}?
    How many days does it take to get from {start} to {end}?
    What is the difference in days between {start} and {end}?
    How big is the gap between {start} and {end} in days?
    How long is the time between {start} and {end}?
    How many days go by between {start} and {end}?
    Count the days from {start} to {end}.
    Give me the number of days between {start} and {end}.
    How many days before {end} is {start}?
    How many days after {start} is {end}?
    Between {start} and {end}, how many days are there?
    {start} to {end}: how many days?
    What is the distance between {start} and {end} in days?
    How long does it take from {start} until {end}?
    How many days long is the period from {start} to {end}?
    If I start on {start} and stop on {end}, how many days is that?
    Starting on {start}, how many days is it until {end}?
    Until {end}, how many days is it from {start}?
    Compare the dates {start} and {end}. How many days lie between them?
    Please count how many days there are from {start} until {end}.
    Find the number of days between {start} and {end}.
    What do I get when I count the days from {start} to {end}?
    Can you count the days between {start} and {end}?
    Could you work out how many days it is from {start} to {end}?
    Show me the difference between {start} and {end} in days.
    By how many days do {start} and {end} differ?
    Is it a long time from {start} to {end}? How many days?
    days between {start} and {end}
    how many days {start} to {end}
    {start} until {end} in days?
    days from {start} until {end} please
    how long from {start} to {end}
    date difference {start} and {end}
    {start} and {end}, how many days in between
    number of days between {start} and {end}?
    gap between {start} and {end}?
    how many days btw {start} and {end}
    day count: {start} to {end}
    I wonder how many days there are between {start} and {end}.
    Any idea how many days it is from {start} to {end}?
    It would be good to know how many days lie between {start} and {end}.
    I would like to know how long it is from {start} to {end}.
    Do you know how far apart {start} and {end} are?
    I need the number of days from {start} to {end}.
    I am trying to find out how many days pass between {start} and {end}.
    Would you mind counting the days from {start} to {end}?
    I cannot work out how many days are between {start} and {end}.
    Maybe you can tell me how many days separate {start} from {end}.
    I want to know the difference between {start} and {end} in days.
    I have no calendar here. How many days are there from {start} to {end}?
    Not sure how long it is from {start} until {end}. Can you count?
    You can surely say how many days it is between {start} and {end}.
    My holiday goes from {start} to {end}. How many days is that?
    The school break starts on {start} and ends on {end}. How long is it?
    We rent the house from {start} to {end}. How many days do we have it?
    I was ill from {start} to {end}. How many days was I away?
    The project runs from {start} until {end}. How many days does it last?
    She left on {start} and came back on {end}. How many days was she gone?
    I planted it on {start} and picked it on {end}. How many days did it grow?
    For my form I need the days between {start} and {end}. How many are they?
    My boss wants to know how many days it is from {start} to {end}.
    The work began on {start}. It was done on {end}. How many days did it take?
    Between my trips on {start} and {end}, how many days do I have at home?
    It was sent on {start} and it came on {end}. How many days was it on its way?
    For our plan, tell me how many days we have between {start} and {end}.
    If the course begins on {start}, how many days is it until the exam on {end}?
    The exam is on {end}. I start to learn on {start}. How many days do I have?
    The shop is closed from {start} to {end}. How many days is it closed?
    I am writing a report. How many days passed between {start} and {end}?
    I have to book a hotel. What is the count of nights from {start} to {end}?
    My lease began on {start} and expires on {end}. For how many days did I rent?
    Any clue how many sleeps there are from {start} to {end}?
    You would do me a favour if you counted the days from {start} up to {end}.
    I was hoping to hear how many days lie between {start} and {end}.
    {end} is our wedding. Counting from {start}, how many days do we have to prepare?
    {start}, then {end}: what is the interval in days?
    tally of days, {start} through {end}
    Come on, how many days from {start} to {end}? It can not be that hard.
    Might I trouble you for the number of days separating {start} and {end}?
    The invoice is dated {start} and was paid on {end}. How many days did the customer take?
    The visa is valid from {start} to {end}. Please count the days it covers.
    I gave up smoking on {start}. By {end}, how many days have I managed?
    Our baby was born on {start}. How many days old is she on {end}?
    A parcel posted {start}, delivered {end}. Days in the mail?
    The bank charges interest by the day from {start} to {end}. How many days is that?
    So we arrive on {start} and depart on {end}. How many days in total?
    Let's hear it: {start} to {end}, how many days?
    elapsed days {start} {end}
    span {start} to {end} in days?
    interval from {start} to {end}, days only
    I keep miscounting the squares on my wall calendar. {start} to {end} is how many days?
    It is for the wage office: the days between {start} and {end}.
    My visa clerk asks how many days I spent abroad, {start} to {end}.
    The warranty started on {start}. The machine broke on {end}. How many days had gone by?
    The library lent me a novel on {start} and I returned it on {end}. How many days did I keep it?
    Kindly state the number of days from {start} to {end}.
    We got engaged on {start} and married on {end}. How many days were we engaged?
    Say, how many days would I wait if I ordered on {start} and received it on {end}?
    How lengthy is the stretch from {start} to {end}, in days?
    What amount of days stands between {start} and {end}?
    Counting off from {start}, after how many days do we reach {end}?
    Suppose it is {start} today. How many days remain until {end}?
    {end} minus {start}, in days?
    Subtract the date {start} from the date {end}. How many days remain?
    The gym membership ran {start} to {end}. I want its length in days.
    The rent is due on {end} and I was paid on {start}. How many days must my money last?
    She fasted from {start} until {end}. For how many days?
    Heard it rained every day from {start} to {end}. How many days was that?
    The ship sailed on {start} and docked on {end}. How many days was it at sea?
    Grandpa stayed in hospital from {start} to {end}. How many days was he there?
    Would it trouble you to tell me the days from {start} to {end}?
    The cheese was made on {start} and tasted on {end}. How many days did it ripen?
    How many mornings will I wake up between {start} and {end}?
    I'm filling in a timesheet. Number of days, {start} to {end}?
    The deadline is {end}, and we kick off on {start}. How many days does that leave us?
    Is there a quick way to see how many days {start} is away from {end}?
    Knowing the days between {start} and {end} would help me a lot.
    Just the day total for {start} to {end}, nothing else.
    Our festival opens {start} and finishes {end}. That makes how many days?
    Did they take long? Founded {start}, sold {end}. I need that in days.
    My cast went on {start} and came off {end}. How many days did I wear it?
    The kids ask how many days Santa needs from {start} to {end}.
    Hurry please, days from {start} up to {end}!
    The court wants the days in custody: {start} to {end}.
    To plan my medicine I must know how many days run from {start} to {end}.
    Bought the milk on {start}, it turned sour on {end}. How many days did it stay fresh?
    If one marks {start} and {end} on a calendar, how many days apart would the marks be?
    The hen sat on her eggs from {start} and they hatched on {end}. How many days was that?
    Two dates, {start} and {end}. Distance in days, please.
    How many days old was the letter on {end} if it was written on {start}?
    ok so {start} is the first day and {end} the last one, how many days apart
    The semester lasts from {start} to {end}, and I must know how many days that makes.
    Between the dates {start} and {end} lies some time. Express it in days.
    I'd be grateful for the day difference of {start} and {end}.
  `),
  orders: lines(`
    count the days from {start} to {end}
    find the days between {start} and {end}
    compare {start} and {end}
    get the days from {start} until {end}
    tell me the days between {start} and {end}
    work out the days from {start} to {end}
    calculate the days between {start} and {end}
    see how many days are from {start} to {end}
    give me the days between {start} and {end}
    count the days between {start} and {end}
    count how many days lie between {start} and {end}
    find out how many days it is from {start} to {end}
    find the number of days from {start} to {end}
    get the number of days between {start} and {end}
    get the difference between {start} and {end} in days
    compute the days from {start} to {end}
    compute how many days separate {start} and {end}
    work out how long it is from {start} to {end}
    work out the gap between {start} and {end} in days
    determine the days between {start} and {end}
    determine how far apart {start} and {end} are
    measure the time from {start} to {end} in days
    measure how far {start} is from {end}
    show me the days between {start} and {end}
    show how many days pass from {start} to {end}
    tell me how many days there are between {start} and {end}
    tell me how far apart {start} and {end} are
    tell me how long it is from {start} until {end}
    say how many days lie between {start} and {end}
    say how many days it is from {start} to {end}
    check how many days are between {start} and {end}
    check how long it is from {start} to {end}
    check the number of days from {start} until {end}
    look up how many days are between {start} and {end}
    look how many days it is from {start} until {end}
    figure out the days from {start} to {end}
    figure out how many days go by between {start} and {end}
    calculate how many days it is from {start} to {end}
    calculate the length of the period from {start} to {end} in days
    calculate the difference of the dates {start} and {end}
    compare the dates {start} and {end}
    compare {start} with {end} and give me the days
    see how far {start} and {end} are apart
    see how long it takes from {start} to {end}
    report the days between {start} and {end}
    report how many days separate {start} from {end}
    let me know how many days are between {start} and {end}
    let me know how long it is from {start} to {end}
    give me the number of days from {start} until {end}
    give me the difference in days between {start} and {end}
    take {start} and {end} and count the days between them
    start at {start} and count the days until {end}
    count from {start} to {end} in days
    count all the days between {start} and {end}
    find the length of time between {start} and {end} in days
    tally the days between {start} and {end}
    add up the days that run from {start} to {end}
    establish how many days lie from {start} to {end}
    subtract the date {start} from {end} to get the days
    express the time from {start} to {end} in days
    state the number of days separating {start} and {end}
    reckon the days from {start} till {end}
    enumerate the days from {start} to {end} and give me the sum
    name the number of days from {start} to {end}
    output the days between {start} and {end}
    return the interval from {start} to {end} in days
    print the day difference of {start} and {end}
    inform me how many days pass between {start} and {end}
    clarify how many days lie between {start} and {end}
    use a calendar to count the days from {start} to {end}
    go from {start} to {end} and count each day
    put a number on the days between {start} and {end}
    provide the days elapsed from {start} to {end}
    verify how many days separate {start} and {end}
    learn how many days it takes from {start} to reach {end}
    explain how many days it is from {start} to {end}
    quickly count the nights from {start} to {end}
    do a countdown in days from {start} to {end}
    total the days in the range {start} to {end}
    evaluate the date difference of {start} and {end}
    discover how many days {end} is away from {start}
    with {start} as the first date, count the days to {end}
    for the days from {start} to {end}, tell me the total
    sum up the days from {start} through {end}
    hand me the day count for {start} to {end}
    write out how many days there are from {start} to {end}
    tell my boss how many days elapsed from {start} to {end}
  `),
};
