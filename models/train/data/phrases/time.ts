import { lines, type Phrases } from "../phrases.js";

export const TIME: Phrases = {
  about: lines(`
    Tells the time in a city
    Local time of a place
    What time it is somewhere
    Clock of a city
    Returns the current time in a town
    Gets the hour at a place
    What the clock says in a place
    Current time by city
    Tells how late it is in a town
    Time zone clock
    Local clock
    World clock
    Local time
    Returns the local time of a city
    Use this to find out what time it is in a city
    Get the current time at a place
    Takes a city and returns its local time
    Time of day in a town
    Tells what time people have in a city
    Looks up the local time
    Current local time for a location
    Clock time for a given city
    Shows the clock of a place
    Says what time it is anywhere in the world
    Time by city name
    Gives the hour and minute in a city
    Reads the clock in another city
    Finds the time of day at a location
    City clock
    Checks what time it is in a town
    Provides the local time for a place
    Time look-up for cities
    World time by place
    The time right now in a city
    How late it is somewhere
    Knows the time in many cities
    Fetches the local time of a town
    Local hour in a city
    Use this when someone asks for the time in another place
    Tells the time around the world
    What the local clocks show
    Retrieves the present time for a city
    Time now at a location
    Tells if it is morning or night in a city, by the clock
    Clock look-up by location
  `),
  questions: lines(`
    What time is it in {city}?
    How late is it in {city}?
    What is the time in {city}?
    What does the clock say in {city}?
    Time in {city}?
    Which time do they have in {city}?
    Tell me the time in {city}.
    What is the local time in {city}?
    How late is it now in {city}?
    What hour is it in {city}?
    Do you know the time in {city}?
    What time is it now in {city}?
    What time is it at the moment in {city}?
    What is the current time in {city}?
    What is the exact time in {city}?
    What time do people have in {city}?
    What time do the clocks show in {city}?
    What do clocks in {city} say right now?
    In {city}, what time is it?
    In {city}, how late is it now?
    Right now, what is the time in {city}?
    Is it day or night in {city}?
    Is it morning or evening in {city}?
    Is it still early in {city}?
    Is it already late in {city}?
    Is it dark in {city} at this hour? What time is it there?
    Which hour of the day is it in {city}?
    What is the time of day in {city}?
    Give me the local time of {city}.
    Show me the current time in {city}.
    Look up what time it is in {city}.
    Check the clock in {city} for me.
    Find out how late it is in {city}.
    Please tell me what time it is in {city}.
    Can you tell me the time in {city}?
    Could you look up the local time in {city}?
    Can you check how late it is in {city}?
    How late is it over in {city}?
    How far is the day in {city}? What does the clock say?
    What would a clock in {city} show now?
    what time now {city}
    time {city}
    local time {city}
    {city} time?
    {city}, what time is it there
    what time is it over in {city}
    time now in {city} please
    what's the time in {city}
    how late in {city} now
    current time {city}
    clock in {city}?
    {city} local time pls
    I wonder what time it is in {city}.
    Any idea how late it is in {city}?
    It would be good to know the local time in {city}.
    I would like to know what time it is in {city}.
    I want to know the time in {city}.
    Do you know how late it is in {city}?
    I need the local time of {city}.
    I am not sure what time it is in {city}. Can you look?
    Maybe you can tell me what the clock says in {city}.
    Would you mind checking the time in {city}?
    I never know how late it is in {city}.
    I am trying to find out what time they have in {city}.
    You surely know what time it is in {city}.
    My brother lives in {city}. What time is it there?
    My friend is in {city}. Is she still awake? How late is it there?
    I have to talk to someone in {city}. What time do they have?
    I just landed in {city} and my watch is wrong. What time is it?
    Our office in {city} may be closed by now. What time is it there?
    Before I wake somebody up in {city}: how late is it there?
    I want to set my watch to the time in {city}. What is it?
    My boss is in {city}. Is it night there? What does the clock say?
    We watch a game that is played in {city}. What is the local time there?
    The people in {city} do not answer. What time is it over there?
    My daughter studies in {city}. How late is it where she is?
    I am on my way to {city}. What time is it there now?
    For a meeting with {city} I have to know their local time.
    My family in {city} goes to bed early. What time is it there?
    We work with a team in {city}. What hour do they have?
  `),
  orders: lines(`
    tell me the time in {city}
    look up the time in {city}
    check the time in {city}
    get the local time of {city}
    find out what time it is in {city}
    show me the time in {city}
    see how late it is in {city}
    find the local time in {city}
    get the time in {city}
    tell me what time it is in {city}
    tell me how late it is in {city}
    tell me the local time of {city}
    tell me what the clock says in {city}
    tell me the current time in {city}
    tell me if it is day or night in {city}
    look up the local time in {city}
    look up what time it is in {city}
    look up how late it is in {city}
    look at the clock in {city}
    check what time it is in {city}
    check how late it is in {city}
    check the local time of {city}
    check the clock in {city}
    check what time they have in {city}
    get the current time in {city}
    get me the time in {city}
    get the time of day in {city}
    get the clock time for {city}
    find out how late it is in {city}
    find out the local time in {city}
    find out what the clock says in {city}
    find out which time they have in {city}
    find the time in {city}
    find the current time of {city}
    show me the local time in {city}
    show the current time in {city}
    show me what time it is in {city}
    show me the clock of {city}
    show how late it is in {city}
    give me the time in {city}
    give me the local time of {city}
    give me the current time for {city}
    give me the hour in {city}
    see what time it is in {city}
    see what the clock says in {city}
    see if it is morning or night in {city}
    fetch the local time of {city}
    fetch the time in {city}
    say what time it is in {city}
    say how late it is in {city}
    let me know what time it is in {city}
    let me know how late it is in {city}
    report the local time in {city}
    read the clock in {city}
    ask for the local time in {city}
  `),
};
