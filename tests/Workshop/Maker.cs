using Tandem.Kernel.Records;

namespace Tandem.Tests.Workshop;

/// <summary>Somebody who works in the workshop: stands in for people.</summary>
public sealed class Maker : Record<Maker>
{
    public required string Name { get; set; }

    public static RecordKind<Maker> Kind { get; } = new RecordKind<Maker>("person", "makers", "MAK", "Maker")
        .Titled(maker => maker.Name)
        .AlsoKnownAs(maker => maker.Name)
        .With("name", maker => maker.Name, field => field.Editable().Searchable());
}
