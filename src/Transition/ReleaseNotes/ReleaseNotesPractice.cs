using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseNotes;

/// <summary>What a release brings, told to those who use it.</summary>
public static class ReleaseNotesPractice
{
    public static Practice Practice { get; } = new Practice("Release notes")
        .Uses(services => services.AddScoped<ReadReleaseNotes>().AddDoor<NotesDoor>("release.actions"))
        .Hangs(new SubResource("notes", [new SubRoute("GET", "", "Shows the notes: as written by hand, else made from what it brings.", Answer) { Gives = typeof(NotesAnswer) }], kind => kind == ReleaseKind.Kind));

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record) =>
        await exchange.Give(await exchange.Get<ReadReleaseNotes>().Of((Release)record, exchange.By, exchange.Stop));
}
