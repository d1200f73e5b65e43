package dev.blueline.decompose;

import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;

/**
 * What a clause wants of its targets.
 *
 * @param intent the intent
 * @param parameters its parameters; a colour in them is still as it was typed
 */
record Change(Intent intent, Parameters parameters) {}
