// What the papers of officials are to say and how they are laid out, for the formats that are such papers.
#pragma once

#include <memory>
#include <vector>

#include "cli/arguments.h"
#include "policies/notice_layout.h"
#include "reports/notice/notice.h"

namespace mingcha::cli {

struct NoticeRequest {
  policies::NoticeLayout listing;  ///< of the paper over all apps
  policies::NoticeLayout paper;    ///< of the one for each app
  bool one_app_asked = false;      ///< --layout named a paper for one app
  reports::NoticeHeading heading;
  std::vector<judge::Report> before;  ///< earlier reports, for second tests

  /// The earlier report of the package; null when there is none.
  const judge::Report* earlier(const std::string& package) const noexcept;
};

/// The values of --layout, --issuer, --batch, --total, --date, --deadline, --mailbox and --previous, checked. Layouts are
/// read here, with those of --policies.
Usage<std::shared_ptr<const NoticeRequest>> read_notice_request(const Arguments& arguments);

}  // namespace mingcha::cli
