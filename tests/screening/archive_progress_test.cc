#include "screening/archive_progress.h"

#include <catch2/catch.hpp>
#include <vector>

#include "screening/archive_walk.h"

namespace mingcha::screening {
namespace {

Told member(const std::string& key) { return {Told::Kind::member, key, "dir/" + key + ".apk"}; }

}  // namespace

TEST_CASE("what a worker tells comes back as it was told") {
  for (const Told& told : {Told{Told::Kind::archive, "", ""}, Told{Told::Kind::member, "12.3", "in.tar!a\nb.apk"},
                           Told{Told::Kind::result, "", std::string("\0\n", 2)}, Told{Told::Kind::ended, "12", ""}}) {
    const std::optional<Told> back = read_told(spell(told));
    REQUIRE(back);
    CHECK(back->kind == told.kind);
    CHECK(back->key == told.key);
    CHECK(back->text == told.text);
  }
}

TEST_CASE("what no worker tells has no form") {
  const std::string long_key(65, '1'), long_path(4097, 'a');
  for (const std::string& question : {std::string(), std::string("X1"), std::string("A1"), std::string("M"), std::string("Ma\nb"),
                                      std::string("E"), "M" + long_key + "\na", "M1\n" + long_path})
    CHECK_FALSE(read_told(question));
  CHECK(read_told("M" + long_key.substr(1) + "\n" + long_path.substr(1)));
}

TEST_CASE("an archive that is begun again goes on behind what is done or put off") {
  ArchiveProgress progress;
  REQUIRE(progress.begin(member("1")));
  CHECK(progress.path() == "dir/1.apk");
  progress.finish();
  REQUIRE(progress.begin(member("2")));
  progress.put_off(1);
  CHECK_FALSE(progress.at_member());
  CHECK_FALSE(progress.begin(member("1")));
  CHECK_FALSE(progress.begin(member("2")));
  REQUIRE(progress.begin(member("3")));
  CHECK(progress.attempts() == 0);
  progress.leave();  // its worker was killed by somebody else
  REQUIRE(progress.begin(member("3")));
  progress.finish();

  REQUIRE(progress.begin_second_pass());
  CHECK_FALSE(progress.begin(member("1")));
  REQUIRE(progress.begin(member("2")));
  CHECK(progress.attempts() == 1);
  progress.finish();
  CHECK_FALSE(progress.begin(member("2")));
  CHECK_FALSE(progress.begin_second_pass());
}

TEST_CASE("nothing put off needs no second pass") {
  ArchiveProgress progress;
  REQUIRE(progress.begin(member("1")));
  progress.finish();
  CHECK_FALSE(progress.begin_second_pass());
}

TEST_CASE("an archive within the archive is gone into again for what was put off there, and for that alone") {
  ArchiveProgress progress;
  for (const char* outer : {"1", "11"}) {
    REQUIRE(progress.begin(member(outer)));
    progress.leave();
    REQUIRE(progress.begin(member(outer + std::string(".1"))));
    if (std::string(outer) == "1") {
      progress.put_off(0);
    } else {
      progress.finish();
    }
    progress.end_archive(outer);
  }
  REQUIRE(progress.begin_second_pass());
  CHECK_FALSE(progress.begin(member("11")));
  REQUIRE(progress.begin(member("1")));
  progress.leave();
  CHECK(progress.begin(member("1.1")));
}

TEST_CASE("a member's file has its own name, without the folders and archives around it") {
  struct Row {
    const char *path, *name;
  };
  for (const Row& row : {Row{"a.apk", "a.apk"}, {"march/a.apk", "a.apk"}, {"in.tar!a.apk", "a.apk"}, {"x/in.zip!y/a.apk", "a.apk"},
                         {"wow!.apk", "wow!.apk"}, {"march/wow!now.apk", "wow!now.apk"}, {"in.tgz!wow!.apk", "wow!.apk"}}) {
    INFO(row.path);
    CHECK(file_name_of_member(row.path) == row.name);
  }
}

TEST_CASE("archives are told by their beginnings") {
  const std::string tar = std::string(257, '\0') + "ustar";
  for (const std::string& start : {tar, std::string("\x1f\x8b\x08 rest"), std::string("\xfd\x37zXZ\0 rest", 11), std::string("BZh9"),
                                   std::string("\x28\xb5\x2f\xfd"), std::string("7z\xbc\xaf\x27\x1c")}) {
    CHECK(begins_as_tar_or_7z(as_bytes(start)));
    CHECK_FALSE(begins_as_tar_or_7z(as_bytes("x" + start)));
  }
  CHECK_FALSE(begins_as_tar_or_7z(as_bytes(tar.substr(0, 261))));
  CHECK_FALSE(begins_as_tar_or_7z({}));
}

TEST_CASE("archives are told by their names") {
  for (const char* name : {"a.tar", "A.TAR.GZ", "a.tgz", "a.tar.xz", "b/a.7z"}) CHECK(is_named_as_archive(name));
  for (const char* name : {"a.gz", "a.xz", "tar", "a.tar.txt", "a.apk", "a.zip"}) CHECK_FALSE(is_named_as_archive(name));
  for (const char* name : {"a.zip", "in.d/0f3a"}) CHECK(may_hold_several_apps(name));
  for (const char* name : {"a.apk", "a.xapk", "in/a.aab"}) CHECK_FALSE(may_hold_several_apps(name));
}

}  // namespace mingcha::screening
