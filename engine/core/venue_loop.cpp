#include <engine/core/venue_loop.h>

namespace keel::core {

void VenueLoop::deliverReports() {
  m_venue.takeReports(m_reports);
  for (const domain::ExecutionReport& report : m_reports) {
    if (m_hooks != nullptr) m_hooks->beforeReport(report);
    m_core.handle(report);
  }
}

bool VenueLoop::routeEffects() {
  if (m_hooks != nullptr && !m_hooks->intentsDurable()) return false;
  m_core.takeEffects(m_effects);
  for (const Effect& effect : m_effects) {
    switch (effect.kind) {
      case EffectKind::Submit: m_venue.submit(*m_core.orders().find(effect.order)); break;
      case EffectKind::Cancel: m_venue.cancel(effect.order); break;
    }
  }
  return true;
}

void VenueLoop::settle() {
  while (m_venue.hasReports() || m_core.hasEffects()) {
    if (m_venue.hasReports()) deliverReports();
    if (m_core.hasEffects() && !routeEffects()) return;
  }
}

void VenueLoop::onCommand(const domain::Command& command, base::Timestamp now) {
  m_venue.advanceTo(now);
  m_core.handle(command, now);
  settle();
}

void VenueLoop::endOfData() {
  m_venue.endOfData();
  settle();
  if (m_hooks != nullptr) m_hooks->beforeEnd();
  m_core.endOfData();
  settle();
}

}  // namespace keel::core
