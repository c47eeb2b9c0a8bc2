namespace Tandem.Kernel.Imports;

/// <summary>How many rows had which fate.</summary>
public sealed record ImportCount(int Created = 0, int Updated = 0, int Unchanged = 0, int Rejected = 0)
{
    public int Rows => Created + Updated + Unchanged + Rejected;

    public ImportCount With(RowFate fate) => fate switch
    {
        RowFate.Created => this with { Created = Created + 1 },
        RowFate.Updated => this with { Updated = Updated + 1 },
        RowFate.Unchanged => this with { Unchanged = Unchanged + 1 },
        _ => this with { Rejected = Rejected + 1 },
    };
}
