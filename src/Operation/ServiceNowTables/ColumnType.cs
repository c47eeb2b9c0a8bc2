namespace Tandem.Operation.ServiceNowTables;

/// <summary>What a column of a table holds, and so how it is written, read and searched.</summary>
internal enum ColumnType
{
    Text,
    Number,
    Moment,

    /// <summary>A day without a time.</summary>
    Day,

    /// <summary>One of the codes that the original has for it.</summary>
    Code,

    Reference,

    /// <summary>The record's own id: 32 hexadecimal digits.</summary>
    Id,

    /// <summary>The record's human number.</summary>
    HumanNumber,

    /// <summary>The same for every record of the table.</summary>
    Fixed,

    /// <summary>What is written there is said about the record, and stands among its comments.</summary>
    Journal,
}
