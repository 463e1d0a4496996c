// The package's own sheets, translated, and the skin's variables, as they come from the studio.
let theme = null, sheets = [];

export function setTheme(css) {
    theme = made(css);
    adopt();
}

export function defineSheet(name, css) {
    sheets.push(made(css));
    adopt();
}

export function forgetSheets() {
    sheets = [];
    adopt();
}

function made(css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
}

function adopt() {
    document.adoptedStyleSheets = theme ? [theme, ...sheets] : sheets;
}
