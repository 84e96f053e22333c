#include "support/text_hash.h"

#include <sys/random.h>

namespace mingcha {
namespace {

std::uint64_t random_seed() {
  std::uint64_t seed = 0;
  // Without randomness the hash still works; only the protection against made collisions is gone.
  if (::getrandom(&seed, sizeof seed, GRND_NONBLOCK) != sizeof seed) seed = 0x6d69'6e67'6368'61ffU;
  return seed | 1U;
}

}  // namespace

const std::uint64_t TextHash::kSeed = random_seed();

}  // namespace mingcha
