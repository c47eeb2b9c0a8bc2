using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>What every room brought with it: kinds of record and tables.</summary>
/// <param name="name">The same for two houses that hold the same practices.</param>
public sealed class Blueprint(string name, RecordKinds kinds, IReadOnlyList<Action<ModelBuilder, DatabaseKind>> tables)
{
    public string Name => name;

    public RecordKinds Kinds => kinds;

    public IReadOnlyList<Action<ModelBuilder, DatabaseKind>> Tables => tables;
}
