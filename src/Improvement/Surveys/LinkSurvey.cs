using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Improvement.Surveys;

/// <summary>Makes the link by which the person who was asked answers without signing in: once, and until the survey lapses.</summary>
public sealed class LinkSurvey(Store store, TimeProvider clock) : IFeature<LinkSurvey.Request, string>
{
    private const int TokenBytes = 32;

    public sealed record Request(Id<Survey> Survey);

    /// <returns>The path of the link. Its token is kept nowhere; only its hash is.</returns>
    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var survey = await store.Surveys.SingleOrDefaultAsync(row => row.Id == request.Survey, stop) ?? throw new Missing("survey");
        if (!survey.CanBeAnswered(clock.GetUtcNow()))
            throw new Refused("This survey can no longer be answered.");
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        survey.TokenHash = HashOf(token);
        store.Announce(new SurveyLinked(survey.Id), by);
        await store.SaveChangesAsync(stop);
        return $"/survey/{token}";
    }

    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
