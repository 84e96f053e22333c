// The part of a JSON report that says what the app does, read back.
#pragma once

#include "analyzer/behaviour/behaviour.h"
#include "reports/json/json_object.h"

namespace mingcha::reports {

behaviour::Site read_site(const JsonObject& site);
/// `report`: the whole object. What is wrong is said to its trouble.
behaviour::Behaviour read_behaviour(const JsonObject& report);

}  // namespace mingcha::reports
