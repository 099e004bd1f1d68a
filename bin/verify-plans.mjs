#!/usr/bin/env node
import { enter } from "./lib/enter.mjs";

enter(() => import("./lib/verify-plans.mjs"));
