import { lines, type Phrases } from "../phrases.js";

export const REMINDER: Phrases = {
  about: lines(`
    Sets a reminder
    Reminds the user at a time
    Sets an alarm with a text
    Adds a reminder to the clock
    Schedules a reminder
    Creates an alarm
    Alarm clock
    Puts a reminder into the clock
    Tells the user something at a given time
    Reminder service
    Rings at a time
    Set a reminder
    Set an alarm for a time of day
    Use this to remind the user of something at a time
    Returns ok when the reminder is set
    Reminder: create
    Reminds you of a task at the given time
    Alarm
    Adds an alarm with a message
    Makes sure the user does something on time
    Gives the user a signal at a time of day
    Creates a reminder with a time and a text
    Plans a reminder for later in the day
    Wakes the user
    Schedule an alarm
    Tool for reminders
    Call this when the user wants to be reminded at a time
    New reminder
    Alerts the user at the given time
    Clock that rings and says what to do
    Adds a timed reminder
    Notifies the user of a task when it is time
    Sets the alarm clock
    Registers a reminder for a time of day
    Sets up an alert with a text
    Tells the user when it is time to do something
    Task reminder with a time
    Rings and shows a text
    Stores a reminder that goes off at a time
    Helps the user to do a task on time
    Reminder scheduler
    Sends the user an alert at a set time
    Timed alert
    Lets the user know when it is time for a task
    Plans an alarm
    Beeps when the hour has come
    Nudges the user to get something done
    Phone alarm with a label
    Pings the user once a moment is reached
    Keeps the user from missing a chore
    Books a wake-up call
    Pops up a notification later on
    Prompts the user about a duty at the chosen hour
    Programs the bedside clock
    Buzzer with a short description
    Use it for anything that the user is afraid to miss
  `),
  questions: lines(`
    Can you remind me at {time} to {text}?
    I have to {text} at {time}. Can you remind me?
    Wake me at {time} to {text}.
    At {time} I want to {text}. Remind me.
    Could you remind me to {text} at {time}?
    Do not let me forget to {text} at {time}.
    I need a reminder at {time} to {text}.
    Please remind me: {text} at {time}.
    Ring at {time}, I must {text}.
    At {time} I have to {text}. Please remind me.
    Remind me to {text} at {time}.
    I wonder if you could remind me at {time} to {text}.
    reminder {time}: {text}
    I forget things so easily. Can you remind me at {time} to {text}?
    Could you set an alarm for {time}? I have to {text}.
    Is it possible to get a reminder at {time} to {text}?
    Set a reminder for {time}: {text}.
    It would be good to be reminded at {time} to {text}.
    remind me {time} {text}
    I am very busy today, so remind me to {text} at {time}.
    Would you ring at {time} so that I {text}?
    At {time}, please tell me to {text}.
    I must not forget to {text} at {time}. Set an alarm, please.
    I would like a reminder for {time}. It is to {text}.
    alarm {time}, {text}
    My plan is to {text} at {time}. Please remind me of it.
    Can you make sure that I {text} at {time}?
    Please set an alarm at {time} to {text}.
    I hope you can remind me to {text} at {time}.
    When it is {time}, tell me to {text}.
    pls remind me at {time} to {text}
    My head is full today. Could you remind me to {text} at {time}?
    Will you remind me to {text} when it is {time}?
    Give me a reminder to {text} at {time}.
    It would help me if an alarm rang at {time} to {text}.
    I promised to {text} at {time}. Do not let me forget it.
    {time} {text}, remind me pls
    Can you let me know at {time} that I have to {text}?
    Could I have an alarm at {time}? I need to {text}.
    Create a reminder to {text} at {time}.
    Maybe you could remind me at {time} that I must {text}.
    I want to be reminded to {text} at {time}.
    Last time I was late, so please remind me at {time} to {text}.
    set alarm for {time} to {text}
    Do you think you can remind me to {text} at {time}?
    The alarm should ring at {time}. Then I have to {text}.
    Would you be so kind to remind me at {time} to {text}?
    To {text} is my task at {time}. Please remind me.
    need a reminder to {text} at {time}
    I will be asleep, so wake me at {time} to {text}.
    Please make an alarm for {time} so that I {text}.
    What I have to do at {time} is to {text}. Can you remind me?
    I should {text} at {time}. Would you set a reminder?
    Ring the alarm at {time}. I need to {text}.
    can u remind me to {text} at {time}
    I may be in a meeting then, but remind me to {text} at {time}.
    Can you alert me at {time} to {text}?
    It is important for me to {text} at {time}. Remind me, please.
    Help me not to forget: {text} at {time}.
    I would be glad about a reminder at {time} to {text}.
    {time}: {text}. Set a reminder for that.
    Could you tell me at {time} that it is time to {text}?
    dont let me forget to {text} at {time}
    My boss wants me to {text} at {time}. Please set a reminder.
    Would you wake me at {time}? I want to {text}.
    Schedule a reminder for {time} to {text}.
    Any chance that you remind me at {time} to {text}?
    I tend to forget the time. Ring at {time} so that I {text}.
    Please add a reminder at {time}: {text}.
    new reminder, {time}, {text}
    When the clock says {time}, remind me to {text}.
    Could an alarm tell me at {time} to {text}?
    I plan to {text}. Remind me at {time}, please.
    Can you put a reminder on my clock for {time} to {text}?
    wake me {time}, have to {text}
    If I do not {text} at {time}, I am in trouble. Please remind me.
    Let me know when it is {time}, because I have to {text}.
    I need an alarm that goes off at {time} to {text}.
    Would a reminder at {time} be possible? I must {text}.
    Make sure I do not forget to {text} at {time}.
    I keep missing things. Could you nudge me at {time} to {text}?
    Give me a shout at {time}, I've got to {text}.
    Ping me at {time} to {text}, will you?
    Buzz me at {time} to {text}.
    I was hoping for a little nudge at {time} to {text}.
    You would do me a favour if you reminded me at {time} to {text}.
    Gotta {text} at {time}, don't let it slip my mind.
    {time}, {text}, beep me please.
    My memory is awful. Poke me at {time} to {text}.
    Might I trouble you for a wake-up call at {time}? I am supposed to {text}.
    I'll be gaming until {time}, so shout when I ought to {text}.
    Before it slips away: I need to {text} at {time}, so give me a beep then.
    Come on, just set the alarm already: {time}, {text}.
    Quick, reminder for {time}, {text}!
    Have my phone buzz at {time} so I remember to {text}.
    Mum will be angry if I don't {text} at {time}. Please nag me then.
    Nag me at {time} until I {text}.
    To {text} at {time} is a must today. Could you prod me?
    I'm taking a nap. Get me up at {time} to {text}.
    Could the phone beep at {time}? I'm meant to {text}.
    Don't allow me to miss it: {text} at {time}.
    It's a hectic afternoon. A heads-up at {time} to {text} would be lovely.
    Would you mind giving me a heads-up at {time} to {text}?
    I am hopeless with clocks, so please call out at {time} that I have to {text}.
    Kindly schedule an alert for {time}, its purpose being to {text}.
    alert {time} {text}
    Okay, so at {time} I really gotta {text}, set something up for that?
    Any way to have an alarm buzz at {time} so I don't skip it? I have to {text}.
    When {time} comes around, nudge me to {text}.
    As soon as it's {time}, yell at me to {text}.
    Once the clock strikes {time}, have me {text}.
    Ding at {time}, please. That's when I need to {text}.
    I can't rely on my brain. Remind me about this at {time}: {text}.
    I'd hate to miss this. {time}, {text}. Alarm, please.
    I would be most grateful for a reminder at {time} to {text}.
    If it isn't too much bother, would you remind me at {time} to {text}?
    Hey, at {time} bug me to {text}, ok?
    hey can you bug me to {text} at around {time}
    {text} at {time}, and make some noise so I notice.
    Make some noise at {time} so I'll {text}.
    The doctor told me to {text} at {time}. Could you beep then?
    Yesterday I missed my chance to {text}. Today sound the alarm at {time}, please.
    Sound the alarm at {time}, because I've agreed to {text}.
    I'm easily distracted. Prompt me to {text} at {time}.
    Would it be okay to jog my memory at {time}? I'm to {text}.
    Jog my memory at {time}: {text}.
    I often oversleep. Please get me out of bed at {time} to {text}.
    Drag me out of bed at {time}, I have to {text}.
    Chore for {time}: {text}. Alert me.
    One more thing, I've got to {text} come {time}, so please set an alarm.
    Set my phone to go off at {time}, as I'm expected to {text}.
    Book me a wake-up call for {time} so that I can {text}.
    How about a notification at {time} that tells me to {text}?
    A pop-up at {time} would do: {text}.
    Could you program the clock for {time}? The label is: {text}.
    Put {time} on my alarm with the label {text}.
    Is there a chance of a buzz at {time} so that I manage to {text}?
    Hopefully you can keep me on track: at {time} I need to {text}, so remind me.
    I'm cooking and can't watch the clock. Tell me to {text} once it gets to {time}.
    Someone has to watch the clock for me. {time} is when I must {text}.
    My only worry is to forget this: {text} at {time}. Set an alert.
    No excuses this time, I'll {text} at {time}. Alarm on, please.
    Teacher says I have to {text} at {time}. Beep beep me then!
    for {time} a reminder pls, {text}
    I shall need prompting at {time} to {text}.
  `),
  orders: lines(`
    remind me at {time} to {text}
    set a reminder at {time} to {text}
    set an alarm at {time} to {text}
    remind me to {text} at {time}
    add a reminder for {time} to {text}
    make a reminder for {time} to {text}
    ring at {time} so that I {text}
    create a reminder at {time} to {text}
    tell me at {time} to {text}
    set a reminder for {time} to {text}
    set an alarm for {time} to {text}
    set a reminder to {text} at {time}
    remind me at {time} that I have to {text}
    create an alarm for {time} to {text}
    schedule a reminder for {time} to {text}
    schedule an alarm at {time} to {text}
    wake me at {time} to {text}
    alert me at {time} to {text}
    add an alarm at {time} to {text}
    make an alarm for {time} so that I {text}
    let me know at {time} that I must {text}
    ring the alarm at {time} so that I {text}
    give me a reminder at {time} to {text}
    make sure that I {text} at {time}
    put a reminder on the clock for {time} to {text}
    remind me when it is {time} to {text}
    add a reminder to {text} at {time}
    create a reminder for {time}: {text}
    set up a reminder at {time} to {text}
    plan a reminder for {time} to {text}
    set the alarm to {time} so that I {text}
    tell me when it is {time} to {text}
    remind me to {text} when it is {time}
    notify me at {time} to {text}
    ring at {time} to remind me to {text}
    wake me up at {time} so that I {text}
    do not let me forget to {text} at {time}
    set the alarm clock to {time} so that I {text}
    send me a reminder at {time} to {text}
    warn me at {time} so that I do not forget to {text}
    create a reminder to {text} at {time}
    make a reminder to {text} at {time}
    schedule a reminder to {text} at {time}
    give me an alarm at {time} to {text}
    help me to {text} at {time} with a reminder
    set me a reminder for {time} to {text}
    add a reminder with the time {time} and the text {text}
    start an alarm at {time} that tells me to {text}
    enter a reminder at {time} to {text}
    set an alarm so that I {text} at {time}
    tell me at {time} that it is time to {text}
    give me a signal at {time} to {text}
    have the alarm ring at {time} so that I {text}
    arrange a reminder at {time} to {text}
    remind me that at {time} I must {text}
    nudge me at {time} to {text}
    ping me at {time} to {text}
    buzz me at {time} so that I {text}
    give me a shout at {time} to {text}
    beep at {time} so I know to {text}
    poke me when it is {time} to {text}
    nag me at {time} to {text}
    give me a heads-up at {time} to {text}
    get me up at {time} to {text}
    jog my memory at {time} so that I {text}
    prompt me at {time} to {text}
    sound an alarm at {time} because I have to {text}
    book a wake-up call for {time} so I can {text}
    make my phone buzz at {time} to {text}
    let the phone beep at {time} so I don't forget to {text}
    bug me to {text} at {time}
    pop up a notification at {time} to {text}
    program the alarm for {time} with the label {text}
    call out at {time} that I need to {text}
    put an alert on my phone for {time} to {text}
    watch the clock and tell me to {text} at {time}
    keep me from forgetting to {text} at {time}
    see to it that I'm reminded at {time} to {text}
    prod me to {text} once it is {time}
    make some noise at {time} so that I {text}
    get me out of bed at {time} so I can {text}
    fix an alarm for {time} since I have to {text}
    save me an alarm for {time} labelled {text}
    yell at me to {text} when {time} comes
    trigger an alert at {time} to {text}
    have the clock chime at {time} so I {text}
    line up a reminder for {time}, namely to {text}
  `),
};
