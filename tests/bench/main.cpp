// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/movebench.h"
#include "tests/bench/storebench.h"
#include "tests/bench/tonebench.h"
#include "tests/support/verifyresult.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// unghost_bench [STORE [PROSPECTS TOUCHES]]
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir folder;
    const QString path = arguments.value(1, folder.filePath(u"store.db"_s));
    bench::StoreSize size;
    size.prospects = arguments.value(2, QString::number(size.prospects)).toInt();
    size.touches = arguments.value(3, QString::number(size.touches)).toInt();
    bench::runToneBench();
    for (const auto &done : {bench::runMoveBench(), bench::runStoreBench(path, size)}) {
        if (!done) {
            std::fprintf(stderr, "%s\n", testsupport::describe(done.error()).constData());
            return 1;
        }
    }
    return 0;
}
