// Which apps a paper is about, by how they stand and what was last found in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "policies/notice_layout.h"
#include "screening/database/database.h"
#include "screening/life_cycle/case.h"

namespace mingcha::screening {

struct Selected {
  std::string package;
  Case so_far;
  std::int64_t result_id = 0;                  ///< what the paper tells: the last second test, else the latest result
  std::optional<std::int64_t> earlier_result;  ///< what the app was told or named for; of the forms of second tests
  std::vector<std::string> fingerprints;       ///< of the result's evident findings that are not accepted, ascending
  std::string package_sha256, report_sha256;   ///< of the result
};

struct SelectionRequest {
  policies::NoticeKind kind = policies::NoticeKind::listing;
  policies::Date on;                    ///< the day by which deadlines have passed
  std::vector<std::string> packages;    ///< only these, whatever their state; empty: by state
  std::vector<State> states;            ///< only these; empty: as usual for the paper
};

/// The apps of a paper, by package name. As usual is:
/// - an order to rectify: apps with evident findings that nobody was told of, or that came back after they were rectified;
/// - a notice: apps that were told and did not rectify, by a second test or because the deadline has passed;
/// - a delisting: the same of apps that were named in a notice;
/// - forms of second tests: apps whose last action is one.
/// Apps without a report are passed over. Errors: those of the database and of Case::replay().
Result<std::vector<Selected>> select_apps(Database& database, const SelectionRequest& request);

}  // namespace mingcha::screening
