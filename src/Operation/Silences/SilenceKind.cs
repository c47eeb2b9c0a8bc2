using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.Silences;

/// <summary>What everybody may know of a silence, and what may be done with it.</summary>
public static class SilenceKind
{
    public const string CreateRight = "silences.create";

    public static RecordKind<Silence> Kind { get; } = new RecordKind<Silence>("silence", "silences", "SIL", "Silence")
        .Titled(silence => silence.Comment)
        .Serves("A silence keeps alerts quiet for a while, for instance while something is being repaired. What they say is kept all the same.")
        .Lives(SilenceLife.Life, silence => silence.State)
        .With("comment", silence => silence.Comment, field => field.Editable().Searchable().Listed())
        .With("matchers", silence => silence.Matchers, field => field.Plain())
        .With("startsAt", silence => silence.StartsAt, field => field.Listed())
        .With("endsAt", silence => silence.EndsAt, field => field.Editable().Listed())
        .With("createdBy", silence => silence.CreatedBy, field => field.Listed());

    public static Resource<Silence> Resource { get; } = new Resource<Silence>(Kind)
        .Create<AddSilence, AddSilence.Request>()
        .Edit<EditSilence, EditSilence.Request>(silence => silence.State == SilenceLife.Current)
        .Move<ExpireSilence, ExpireSilence.Request>(SilenceLife.Expired);

    public static RecordKey Key(Id<Silence> silence) => new(Kind.Name, silence.Value);
}
