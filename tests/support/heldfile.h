// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace testsupport {

/// A file on a disk that does not answer: whoever opens it waits until it is released. Then it can be read
/// once.
class HeldFile final
{
public:
    explicit HeldFile(QString path);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Lets whoever waits read `content`; false while nobody waits.
    [[nodiscard]] bool release(const QByteArray &content = "%PDF-1.4\n") const;

private:
    QString m_path;
};

} // namespace testsupport
