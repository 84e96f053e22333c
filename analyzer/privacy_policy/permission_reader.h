// Permissions that sentences speak of: "我们会申请您的相机权限", android.permission.CAMERA.
#pragma once

#include "analyzer/privacy_policy/reading.h"

namespace mingcha::privacy_policy {

void read_permissions(const BlockText& text, const Place& place, PolicyText& out);

}  // namespace mingcha::privacy_policy
