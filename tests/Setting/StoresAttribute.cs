using System.Reflection;
using Tandem.Kernel.Storage;
using Xunit.Sdk;
using Xunit.v3;

namespace Tandem.Tests.Setting;

/// <summary>
/// Runs a theory on SQLite and on PostgreSQL: the first parameter says which, the values given here follow.
/// Without a PostgreSQL server its half is skipped, except in CI, where it fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StoresAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([Row(DatabaseKind.Sqlite, null), Row(DatabaseKind.Postgres, Databases.WhyNoPostgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(DatabaseKind kind, string? skip) => new([kind, .. values]) { Skip = skip };
}
