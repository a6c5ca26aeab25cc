import { lines, type Phrases } from "../phrases.js";

export const WEEKDAY: Phrases = {
  about: lines(`
    Tells the weekday of a date
    Returns the day of the week
    Which weekday a date is
    Names the weekday
    Gives the day name of a date
    Weekday of a date
    Which day of the week it is on a date
    Calendar: the weekday
    Finds the weekday
    Says if a date is a Monday or another day
    Day of the week
    Weekday finder
    Returns the weekday for a given date
    Use this to find out which weekday a date falls on
    Takes a date, returns the name of its weekday
    Get the weekday of a calendar date
    Tells which day of the week a date falls on
    Name of the day for a date
    Day name look-up
    Shows which weekday belongs to a date
    Looks up the day of the week in the calendar
    From a date to its weekday
    Says what day of the week it is on a given date
    Find the day of the week for any date
    Weekday look-up
    Monday to Sunday, for a date
    Turns a date into the name of the day
    Determines the weekday of a date
    Gives the weekday, such as Friday, for a date
    Computes the day of the week
    The weekday on which a date falls
    What day of the week a date is
    Returns the name of the day, for example Tuesday
    Checks which weekday a date is
    Calendar look-up: date to weekday
    Weekday name for a date
    Use this if you need the day of the week of a date
    Reads the weekday of a date from the calendar
    Works out what weekday a date has
    Given a date, names the day of the week
    Which day in the week a date is
    Get day of week
    Tells whether a date is a working day or on the weekend, by its name
    Finds the name of the day for a calendar date
    Day of week for a date
  `),
  questions: lines(`
    What weekday is {date}?
    Which day of the week is {date}?
    What day is {date}?
    On which weekday is {date}?
    Is {date} a Sunday or which day?
    {date} is which weekday?
    Tell me what weekday {date} is.
    What weekday does {date} fall on?
    Weekday of {date}?
    Do you know the weekday of {date}?
    Which weekday will {date} be?
    What day of the week is {date}?
    On what day of the week does {date} fall?
    On which day of the week is {date}?
    Which weekday does {date} fall on?
    What weekday was {date}?
    What day of the week was it on {date}?
    What is the weekday of {date}?
    What is the day of the week on {date}?
    {date}: what weekday is that?
    {date} falls on which day of the week?
    Which day of the week will it be on {date}?
    The date is {date}. What weekday is it?
    Take {date}. Which day of the week is it?
    What is the name of the day on {date}?
    Find the weekday of {date}.
    Look up the day of the week for {date}.
    Name the weekday of {date}.
    Give me the day of the week for {date}.
    Show me which weekday {date} is.
    Please tell me on which weekday {date} falls.
    Can you find out what weekday {date} is?
    Could you look up which day of the week {date} is?
    Is {date} on a weekend or on a working day?
    Does {date} fall on a weekend?
    Is {date} a working day? Which one?
    When it is {date}, which weekday do we have?
    As a day of the week, what is {date}?
    For {date}, which weekday does the calendar show?
    tell me weekday {date}
    day of week {date}
    what day of week was {date}
    {date} weekday?
    {date}, which day of the week
    {date} what day of the week is that
    which weekday {date}
    {date} weekend or not?
    day name for {date}
    what weekday is {date} pls
    what's the weekday on {date}?
    weekday for {date} please
    I wonder what day of the week {date} is.
    Any idea which weekday {date} is?
    It would be good to know which day of the week {date} falls on.
    I would like to know the weekday of {date}.
    I want to know what weekday {date} is.
    Do you know on which day of the week {date} falls?
    I need the day of the week for {date}.
    I am not sure which weekday {date} is. Can you check?
    Maybe you can tell me what day of the week {date} is.
    Would you mind checking the weekday of {date}?
    I have forgotten which day of the week {date} is.
    I am trying to find out what weekday {date} was.
    Can you say what day of the week we have on {date}?
    You surely know which weekday {date} is.
    I cannot remember what day of the week {date} was.
    Our party is on {date}. Which weekday is that?
    My holiday starts on {date}. What day of the week is it?
    I was born on {date}. What weekday was that?
    My exam is on {date}. On which day of the week is it?
    We want to meet on {date}. Is that on a weekend?
    The letter says {date}, but no weekday. Which day of the week is it?
    They got married on {date}. What day of the week was it?
    I have no calendar here. Which weekday is {date}?
    For the invitation I need the weekday of {date}. What is it?
    My boss wants to know which day of the week {date} is.
    Before I book the trip: what weekday is {date}?
    The shop opens on {date}. Which day of the week will that be?
    I have to work on {date}. What weekday is that?
    The game is played on {date}. On which weekday is that?
    I am planning a visit for {date}. Does it fall on a weekend?
  `),
  orders: lines(`
    tell me the weekday of {date}
    find the weekday of {date}
    look up which weekday {date} is
    get the day of the week of {date}
    show the weekday of {date}
    check which weekday {date} is
    name the weekday of {date}
    say what day {date} is
    look up the weekday of {date}
    look up the day of the week of {date}
    look up on which weekday {date} falls
    look in the calendar which weekday {date} is
    check the weekday of {date}
    check what day of the week {date} is
    check on which day of the week {date} falls
    check if {date} is on a weekend
    find out which weekday {date} is
    find out what day of the week {date} is
    find out on which weekday {date} falls
    find the day of the week for {date}
    find the name of the day for {date}
    tell me which weekday {date} is
    tell me what day of the week {date} is
    tell me on which day of the week {date} falls
    tell me the day of the week of {date}
    tell me if {date} falls on a weekend
    get the weekday of {date}
    get the weekday for {date}
    get the name of the weekday of {date}
    give me the weekday of {date}
    give me the day of the week for {date}
    give me the day name for {date}
    show me the weekday of {date}
    show me which day of the week {date} is
    show what weekday {date} falls on
    say which weekday {date} is
    say on which day of the week {date} falls
    say what the weekday of {date} is
    name the day of the week of {date}
    name the weekday that {date} falls on
    determine the weekday of {date}
    determine which day of the week {date} is
    work out the weekday of {date}
    work out what day of the week {date} is
    figure out which weekday {date} is
    figure out the day of the week for {date}
    see which weekday {date} is
    see what day of the week {date} falls on
    see on which weekday {date} falls
    let me know which weekday {date} is
    let me know what day of the week {date} is
    report the weekday of {date}
    fetch the day of the week for {date}
    take {date} and name its weekday
    see if {date} is a working day or on the weekend
  `),
};
