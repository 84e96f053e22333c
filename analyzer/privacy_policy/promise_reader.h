// Promised times: "我们将在15个工作日内答复".
#pragma once

#include "analyzer/privacy_policy/reading.h"

namespace mingcha::privacy_policy {

void read_promises(const BlockText& text, const Place& place, PolicyText& out);

}  // namespace mingcha::privacy_policy
