namespace Tandem.Kernel.Imports;

/// <summary>What an import does with a record that an earlier one made.</summary>
public enum ExistingRecords
{
    /// <summary>Changes the fields that differ.</summary>
    Update,

    /// <summary>Leaves it as it is.</summary>
    Leave,
}
