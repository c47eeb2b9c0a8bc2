namespace Tandem.Kernel.Exports;

/// <summary>How a list is written when it leaves the house.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>One JSON array of records as the API shows them.</summary>
    Json,
}
