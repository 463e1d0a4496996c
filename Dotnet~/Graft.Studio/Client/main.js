// Puts the parts together: what the studio says goes to the windows and the frame, what the user does goes back.
import { Connection } from "./connection.js";
import { Frame } from "./frame.js";
import { Windows } from "./windows.js";
import { showNotice } from "./notices.js";
import { defineSheet, forgetSheets, setTheme } from "./sheets.js";
import { Veil } from "./veil.js";
import { listenToPointers } from "./pointers.js";
import { listenToKeys } from "./keys.js";
import { listenToDrops } from "./drops.js";

const connection = new Connection(new URL("live", location.href));
const windows = new Windows(document.getElementById("windows"), connection);
const frame = new Frame(connection, windows);
new Veil(connection);

listenToPointers(windows, connection);
listenToKeys(windows, connection);
listenToDrops(windows, connection);

connection.onOpen = () => {
    windows.clear();
    forgetSheets();
};

connection.onBatch = batch => {
    windows.begin(batch.e);
    for (const [what, ...rest] of batch.do) {
        if (what === "theme") setTheme(rest[0]);
        else if (what === "frame") frame.show(rest[0]);
        else if (what === "sheet") defineSheet(rest[0], rest[1]);
        else if (what === "notice") showNotice(rest[0], rest[1]);
        else windows.apply(what, rest);
    }
    windows.end();
};

connection.open();
