/** How people ask to write, delete, roll back and share files. */
import type { Operation } from "./jobs-storage.js";
import { lines } from "./phrases.js";

export const WRITE: Operation = {
  forms: lines(`
    write "{text}" to {path}
    save "{text}" in {path}
    put "{text}" into {path}
    create {path} with the text "{text}"
    save the text "{text}" to {path}
    store "{text}" in {path}
    write the text "{text}" into {path}
    make a file {path} that says "{text}"
    keep "{text}" in the file {path}
    write "{text}" into the file {path}
    note "{text}" in {path}
    save "{text}" as {path}
    make {path} with "{text}" in it
    create a file called {path} with "{text}"
    fill {path} with "{text}"
    write to {path} the words "{text}"
    put the words "{text}" in the file {path}
    set the text of {path} to "{text}"
    start a new file {path} with "{text}"
    let {path} say "{text}"
    store the text "{text}" under {path}
    create the file {path} and write "{text}" into it
    write down "{text}" in {path}
    open a new file {path} and put "{text}" in it
    make {path} say "{text}"
    save a note "{text}" to {path}
    type "{text}" into {path}
    put down "{text}" in {path}
    use {path} to store "{text}"
    keep the text "{text}" under the name {path}
    take the text "{text}" and save it as {path}
    replace the text of {path} by "{text}"
  `),
  again: lines(`
    write "{text}" to it
    save "{text}" in it
    put "{text}" into it
    write "{text}" into it
    store "{text}" in it
    write the text "{text}" to it
    put the words "{text}" in it
    fill it with "{text}"
    set its text to "{text}"
    note "{text}" in it
    write "{text}" into that file
    save the text "{text}" in the same file
    put "{text}" there
    make it say "{text}"
    write "{text}" to the file
  `),
  call: ({ path, text }) => ({ op: "write", path, text }),
};

export const DELETE: Operation = {
  forms: lines(`
    delete {path}
    remove {path}
    throw away {path}
    delete the file {path}
    remove the file {path}
    get rid of {path}
    erase {path}
    throw {path} away
    drop {path}
    erase the file {path}
    delete {path} from my files
    destroy {path}
    remove {path} from the storage
    make {path} go away
    throw the file {path} out
    get rid of the file {path}
    wipe {path}
    take {path} out of my files
    delete the old file {path}
    clear away {path}
    remove {path} for good
    let {path} disappear
    trash {path}
    delete what is called {path}
    move {path} to the bin
  `),
  again: lines(`
    delete it
    remove it
    throw it away
    get rid of it
    delete the file
    erase it
    remove the file
    delete that file
    drop it
    throw the file away
    erase the file
    remove it for good
    delete the same file
    destroy it
    get rid of the file
  `),
  call: ({ path }) => ({ op: "delete", path }),
};

export const ROLLBACK: Operation = {
  forms: lines(`
    roll {path} back to version {version}
    go back to version {version} of {path}
    restore version {version} of {path}
    bring back version {version} of {path}
    roll back {path} to version {version}
    set {path} back to version {version}
    reset {path} to version {version}
    take {path} back to version {version}
    return to version {version} of {path}
    put {path} back to version {version}
    turn {path} back to version {version}
    get version {version} of {path} back
    restore {path} to version {version}
    bring {path} back to version {version}
    make version {version} of {path} the current one
    roll the file {path} back to version {version}
    switch {path} back to version {version}
    undo the changes in {path} back to version {version}
    make {path} the way it was in version {version}
    restore the file {path} from version {version}
    go back with {path} to version {version}
    let {path} be version {version} again
    set the file {path} to version {version}
    revert {path} to version {version}
    use version {version} of {path} again
  `),
  again: lines(`
    roll it back to version {version}
    restore its version {version}
    go back to its version {version}
    set it back to version {version}
    bring it back to version {version}
    roll the file back to version {version}
    reset it to version {version}
    take it back to version {version}
    return to its version {version}
    restore version {version} of it
    put it back to version {version}
    revert it to version {version}
    go back to version {version} of that file
    bring back its version {version}
    restore it to version {version}
  `),
  call: ({ path, version }) => ({ op: "rollback", path, version }),
};

export const SHARE: Operation = {
  forms: lines(`
    share {path} with {who}
    give {who} access to {path}
    let {who} read {path}
    let {who} see {path}
    share the file {path} with {who}
    give {path} to {who}
    allow {who} to read {path}
    make {path} open to {who}
    show {path} to {who}
    let {who} have {path}
    give {who} the file {path}
    grant {who} access to {path}
    allow {who} to see {path}
    pass {path} on to {who}
    make sure {who} can read {path}
    share with {who} the file {path}
    let {who} look at {path}
    give {who} the right to read {path}
    open {path} to {who}
    hand {path} to {who}
    let {who} use {path}
    give access to {path} to {who}
    make it possible for {who} to read {path}
    share my file {path} with {who}
    let {who} open {path}
  `),
  again: lines(`
    share it with {who}
    give it to {who}
    let {who} read it
    let {who} see it
    share the file with {who}
    give {who} access to it
    allow {who} to read it
    let {who} have it
    share that file with {who}
    make sure {who} can read it
    pass it on to {who}
    let {who} look at it
    show it to {who}
    grant {who} access to it
    let {who} open it
  `),
  call: ({ path, who }) => ({ op: "share", path, with: who }),
};
