import "./page.css";
import type { PageData } from "../src/report/html/page-data.js";
import { liveCharts } from "./charts.js";
import { sourceNotes } from "./sources.js";
import { liveTables } from "./tables.js";
import { themeButton } from "./theme.js";

const read = document.getElementById("page-data")?.textContent ?? "{}";
const data = JSON.parse(read) as PageData;

themeButton();
liveTables();
sourceNotes(data);
void liveCharts(data);
