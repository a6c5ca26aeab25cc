/** How people ask to read, list and find files and their versions. */
import type { Operation } from "./jobs-storage.js";
import { lines } from "./phrases.js";

export const READ: Operation = {
  forms: lines(`
    read {path}
    show me {path}
    open {path}
    read the file {path}
    show me the file {path}
    tell me what is in {path}
    open the file {path}
    show the text of {path}
    let me see {path}
    read {path} to me
    show {path}
    display {path}
    print {path}
    tell me what {path} says
    show me what is in {path}
    let me read {path}
    give me the text of {path}
    look into {path}
    print the text of {path}
    get {path}
    show what {path} says
    fetch the text of {path}
    read out {path}
    open {path} for me
    read me the file {path}
    load {path}
    tell me what stands in {path}
    get me the text in {path}
    show me all of {path}
    view {path}
  `),
  again: lines(`
    read it
    show it to me
    open it
    show me what is in it
    read it to me
    let me see it
    tell me what it says
    show me its text
    print it
    read the file
    show me the file
    tell me what is in it
    display it
    read that file
    let me read it
  `),
  call: ({ path }) => ({ op: "read", path }),
};

export const LIST: Operation = {
  forms: lines(`
    list my files
    show all files
    list all files
    tell me which files there are
    list the files
    show the list of files
    show me my files
    tell me which files I have
    list everything I have stored
    give me a list of my files
    show me a list of all files
    tell me the names of my files
    show the names of all files
    list all my files
    display all my files
    let me see all my files
    print the list of files
    name all files
    give me the names of the files
    show me which files there are
    list what is stored
    tell me what files exist
    show all of my files
    make a list of all my files
    get the list of my files
  `),
  again: null,
  call: () => ({ op: "list" }),
};

export const RETRIEVE: Operation = {
  forms: lines(`
    find files about {query}
    search my files for {query}
    look for files about {query}
    find what I wrote about {query}
    search the files for {query}
    look for {query} in my files
    find the file about {query}
    search for {query} in my files
    find everything about {query}
    look up what my files say about {query}
    find notes about {query}
    search for files about {query}
    find the files that speak of {query}
    search all files for {query}
    look for notes on {query}
    show me what I wrote about {query}
    find my notes on {query}
    look through my files for {query}
    find out which files are about {query}
    search my notes for {query}
    find something about {query} in my files
    get the files that are about {query}
    tell me which files are about {query}
    look for anything about {query}
    search for what I wrote about {query}
    find where I wrote about {query}
    go through the files and look for {query}
    find texts about {query}
    search for {query}
    show me files about {query}
  `),
  again: null,
  call: ({ query }) => ({ op: "retrieve", query }),
};

export const VERSIONS: Operation = {
  forms: lines(`
    show the versions of {path}
    list all versions of {path}
    tell me which versions of {path} there are
    show me the history of {path}
    list the versions of {path}
    show the old versions of {path}
    show me all versions of {path}
    tell me the versions of {path}
    give me the versions of {path}
    list the old versions of {path}
    show the history of the file {path}
    tell me how many versions of {path} there are
    show me which versions {path} has
    get the history of {path}
    let me see the versions of {path}
    print the versions of {path}
    list the versions of the file {path}
    give me a list of the versions of {path}
    show how {path} changed
    tell me what versions {path} has
    display the history of {path}
    look up the versions of {path}
    show me the older versions of {path}
    list every version of {path}
    let me see the history of {path}
  `),
  again: lines(`
    show its versions
    list its versions
    show me its history
    list all its versions
    show me its versions
    tell me its versions
    show the versions of it
    tell me which versions it has
    show all versions of the file
    let me see its versions
    give me its history
    list the versions of that file
    show its old versions
    show me how it changed
    let me see its history
  `),
  call: ({ path }) => ({ op: "versions", path }),
};
