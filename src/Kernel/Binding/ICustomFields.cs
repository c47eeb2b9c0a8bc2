using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Binding;

/// <summary>Knows the fields an administrator added to each kind of record.</summary>
public interface ICustomFields
{
    /// <summary>Checks the values given for a new record, or to be merged into those a record has (RFC 7396).</summary>
    /// <exception cref="Refused">A value is none of its field's; each complaint is about <c>custom.name</c>.</exception>
    /// <exception cref="Malformed">There is no such field.</exception>
    Task<CustomValues> Accept(RecordKind kind, CustomValues? before, JsonObject given, Actor by, CancellationToken stop);

    /// <summary>Makes sure that what follows knows the fields as they are now.</summary>
    ValueTask Refresh(CancellationToken stop);

    /// <summary>Whether somebody sees a field: who works on the record sees all, others none that is internal or unknown.</summary>
    bool IsShown(RecordKind kind, string name, bool works);

    /// <summary>The values that somebody sees, as JSON.</summary>
    string Shown(RecordKind kind, CustomValues values, bool works);
}
