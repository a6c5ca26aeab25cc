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
  `),
};
