import * as Turbo from "../lib/turbo.js";
import "./theme.js";
import "./menus.js";
import "./toasts.js";
import "./moments.js";
import "./forms.js";
import "./refresh.js";
import "./live.js";
import "./lists.js";
import "./dialogs.js";
import "./composer.js";
import "./lookup.js";
import "./palette.js";
import "./passkeys.js";
import "./chart.js";
import "./map.js";
import "./keyboard.js";

window.Turbo = Turbo;
