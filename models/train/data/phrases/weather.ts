import { lines, type Phrases } from "../phrases.js";

export const WEATHER: Phrases = {
  about: lines(`
    Looks up the weather of a city
    Returns the weather of a place
    Current weather in a town
    Weather forecast
    Tells how the weather is
    Gets the weather report
    Shows the weather in a city
    Weather by city name
    Reports the sky and the weather
    Gives the weather for a location
    How the weather is in a town
    Weather service
    Weather look-up for cities
    Is it sunny or rainy in a place
    Gets the forecast for a town
    Meteorological data of a city
    Finds the weather at a location
    What the weather is like somewhere
    City weather
    Current weather
    Use this to find out the weather in a city
    Returns the current conditions for a city
    Get the weather for a place
    Weather report for a town
    Tells whether it is sunny, cloudy or rainy in a city
    Takes a city and returns its weather
    Weather conditions by location
    Provides the weather forecast for a given city
    Sky and temperature of a place
    Fetches weather data for a location
    Checks the weather somewhere
    Rain, sun or snow in a town
    How warm or cold it is in a city
    Temperature and sky for a city
    Reads the weather report of a town
    Asks the weather service about a city
    Says if it rains or shines in a place
    Local weather
    Outdoor conditions in a city
    Climate and sky right now, by place name
    Find the weather for a town or city
    Use this when someone asks about rain, sun or wind
    Retrieves the forecast of a location
    Weather information
    Knows the weather in many cities
  `),
  questions: lines(`
    What is the weather in {city}{more}?
    How is the weather in {city}{more}?
    What is the weather like in {city}{more}?
    Is it nice in {city}{more}?
    Do I need an umbrella in {city}{more}?
    Tell me the weather in {city}{more}.
    Weather in {city}{more}?
    I want to know the weather in {city}{more}.
    What does the sky look like in {city}{more}?
    How does it look outside in {city}{more}?
    What about the weather in {city}{more}?
    Is it raining in {city}{more}?
    Is the sun shining in {city}{more}?
    Give me the weather for {city}{more}.
    How will the weather be in {city}{more}?
    What is the forecast for {city}{more}?
    Do I need a coat in {city}{more}?
    I travel to {city}. What is the weather there{more}?
    Can you tell me the weather in {city}{more}?
    Forecast for {city}{more}?
    How is the weather looking in {city}{more}?
    What kind of weather do they have in {city}{more}?
    What sort of weather is it in {city}{more}?
    What weather can I expect in {city}{more}?
    What does the weather report say for {city}{more}?
    What is the temperature in {city}{more}?
    How warm is it in {city}{more}?
    How cold is it in {city}{more}?
    Is it sunny in {city}{more}?
    Is it cloudy in {city}{more}?
    Is there any rain in {city}{more}?
    Does it rain in {city}{more}?
    Is it windy in {city}{more}?
    Will it snow in {city}{more}?
    In {city}{more}, what is the weather like?
    For {city}{more}, what does the forecast say?
    Check the weather in {city}{more}.
    Show me the forecast for {city}{more}.
    Look up how the weather is in {city}{more}.
    Find out what the weather is like in {city}{more}.
    Please get me the weather report for {city}{more}.
    Could you check the weather for {city}{more}?
    Can I go out without a coat in {city}{more}?
    Are there clouds over {city}{more}?
    Is it good or bad weather in {city}{more}?
    weather {city}{more}
    weather in {city}{more} please
    how's the weather in {city}{more}
    {city} weather{more}?
    forecast {city}{more}
    what's the weather like in {city}{more}
    rain in {city}{more}?
    sun or rain in {city}{more}?
    temperature in {city}{more}
    {city}, how is the weather there{more}
    I wonder what the weather is like in {city}{more}.
    Any idea how the weather is in {city}{more}?
    It would be good to know the weather in {city}{more}.
    I would like to know if it rains in {city}{more}.
    Do you know what the weather is in {city}{more}?
    I need the weather report for {city}{more}.
    I would love to hear the forecast for {city}{more}.
    Would you mind looking up the weather in {city}{more}?
    Maybe you can tell me how warm it is in {city}{more}.
    I am not sure if the sun is out in {city}{more}.
    I hope it is dry in {city}{more}. Is it?
    Someone asked me how the weather is in {city}{more}.
    We are going to {city}. How is the weather there{more}?
    My sister lives in {city}. Is it sunny there{more}?
    I am packing my bag. How is the weather in {city}{more}?
    Before I leave the house: is it raining in {city}{more}?
    We plan a picnic in {city}. What will the weather be{more}?
    I am flying to {city}. Will I need warm clothes there{more}?
    My parents are in {city} and I worry about storms. How is it there{more}?
    The game is played outside in {city}. Is the weather good there{more}?
    I want to ride my bike in {city}. Is it dry there{more}?
    What should I wear in {city}{more}? Is it cold?
    The children want to play outside in {city}. What is the weather like{more}?
    For my trip I have to know the weather in {city}{more}.
    I have a day off in {city}. How does the sky look{more}?
  `),
  orders: lines(`
    look up the weather in {city}{more}
    check the weather in {city}{more}
    get the weather in {city}{more}
    find the weather for {city}{more}
    tell me the weather in {city}{more}
    show me the weather in {city}{more}
    fetch the weather of {city}{more}
    find out the weather in {city}{more}
    give me the forecast for {city}{more}
    see what the weather is like in {city}{more}
    report the weather in {city}{more}
    look at the forecast for {city}{more}
    check the forecast for {city}{more}
    check how the weather is in {city}{more}
    check if it is raining in {city}{more}
    check if the sun is shining in {city}{more}
    check the temperature in {city}{more}
    look up the forecast for {city}{more}
    look up how the weather is in {city}{more}
    look up the weather report for {city}{more}
    look at the weather in {city}{more}
    look if it rains in {city}{more}
    get the forecast for {city}{more}
    get me the weather for {city}{more}
    get the weather report of {city}{more}
    get the current weather for {city}{more}
    find out how the weather is in {city}{more}
    find out if it is sunny in {city}{more}
    find out how warm it is in {city}{more}
    find out what the sky looks like in {city}{more}
    find the forecast for {city}{more}
    find the weather report for {city}{more}
    tell me how the weather is in {city}{more}
    tell me what the weather is like in {city}{more}
    tell me the forecast for {city}{more}
    tell me if I need an umbrella in {city}{more}
    tell me how cold it is in {city}{more}
    tell me whether it rains in {city}{more}
    show me the forecast for {city}{more}
    show the weather for {city}{more}
    show me how the weather is in {city}{more}
    show the weather report for {city}{more}
    give me the weather for {city}{more}
    give me the weather report for {city}{more}
    give me the temperature and the sky in {city}{more}
    fetch the forecast for {city}{more}
    fetch the weather report for {city}{more}
    see how the weather is in {city}{more}
    see if it is sunny or rainy in {city}{more}
    see what the forecast says for {city}{more}
    let me know how the weather is in {city}{more}
    let me know if it rains in {city}{more}
    report how the weather is in {city}{more}
    say what the weather is like in {city}{more}
    ask the weather service about {city}{more}
  `),
};
