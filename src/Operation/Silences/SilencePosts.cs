using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;

namespace Tandem.Operation.Silences;

/// <summary>What the form of a silence asks for: its matchers are written as lines, its end as a length of time.</summary>
public sealed class SilencePosts(AddSilence add, Posting posting, Flash flash, Words say, Reader reader, TimeProvider clock)
{
    public Task<IResult> Create(IFormCollection form) => posting.Try(form, "/silences/new", async () =>
    {
        reader.Actor.Demand(SilenceKind.CreateRight);
        var minutes = int.TryParse(form["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? Math.Clamp(said, 1, 60 * 24 * 366) : 120;
        var made = await add.Run(new(form["comment"].ToString(), MatcherText.Read(form["matchers"].ToString()), EndsAt: clock.GetUtcNow().AddMinutes(minutes)), reader.Actor, reader.Stop);
        flash.Good(say["{0} keeps them quiet from now on.", SilenceKind.Kind.NumberOf(made)]);
        return SilenceKind.Kind.PathOf(made);
    });
}
