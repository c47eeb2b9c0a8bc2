namespace Tandem.Kernel.Imports;

/// <summary>What became of a row, or would become of it.</summary>
public enum RowFate
{
    Created,
    Updated,
    Unchanged,
    Rejected,
}
