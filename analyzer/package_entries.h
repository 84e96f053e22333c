// The files of a package as the behaviour floor asks for them.
#pragma once

#include "analyzer/behaviour/entry_reader.h"
#include "analyzer/package/package.h"

namespace mingcha {

/// Borrows the package, the budget and the reasons, which must outlive it. A part of the app is asked after those
/// before it in `Package::parts`.
class PackageEntries final : public behaviour::EntryReader {
 public:
  PackageEntries(const package::Package& package, const Budget& budget, Reasons& reasons)
      : package_(&package), budget_(&budget), reasons_(&reasons) {}

  std::optional<std::uint64_t> size_of(std::string_view path) const override;
  Result<EntryBytes> read(std::string_view path, std::uint64_t max_bytes) const override;
  bool each_member(std::string_view path, std::uint64_t max_bytes, const MemberFilter& wanted,
                   const MemberTaker& take) const override;
  std::string place_of(std::string_view path) const override;
  void rest() const noexcept override { package_->release_pages(); }
  const Budget& budget() const noexcept override { return *budget_; }

 private:
  struct Found {
    const package::Part* part = nullptr;
    const package::Entry* entry = nullptr;
  };
  Found find(std::string_view path) const noexcept;

  const package::Package* package_;
  const Budget* budget_;
  Reasons* reasons_;
};

}  // namespace mingcha
