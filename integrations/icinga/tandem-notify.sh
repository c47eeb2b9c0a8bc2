#!/bin/sh
# Tells Tandem of problems and recoveries. For Icinga 2 and Nagios, as the command of a notification of hosts and services:
#   tandem-notify.sh TYPE HOST STATE OUTPUT [SERVICE]
# with $notification.type$ $host.name$ $service.state$ (or $host.state$) $service.output$ $service.name$ in Icinga,
# or $NOTIFICATIONTYPE$ $HOSTNAME$ $SERVICESTATE$ $SERVICEOUTPUT$ $SERVICEDESC$ in Nagios.
# TANDEM_URL (https://…/api/v1/events) and TANDEM_KEY (the key of an integration) stand in the environment.
set -eu
type=$1 host=$2 state=$3 output=$4 service=${5:-host}

case $type in
    PROBLEM|FLAPPINGSTART) is=firing ;;
    RECOVERY) is=resolved ;;
    *) exit 0 ;;
esac
case $state in
    CRITICAL|DOWN|UNREACHABLE) severity=critical ;;
    UNKNOWN) severity=error ;;
    *) severity=warning ;;
esac

# At most 900 bytes, and only whole characters of UTF-8; backslashes, quotes and control characters are made safe for JSON.
text() { printf '%s' "$1" | tr '\n\r\t' '   ' | tr -d '\000-\037' | head -c 900 | iconv -c -f UTF-8 -t UTF-8 2>/dev/null | sed 's/\\/\\\\/g; s/"/\\"/g'; }

curl --silent --show-error --fail --output /dev/null --max-time 20 --retry 5 --retry-connrefused \
    -H "Authorization: Bearer $TANDEM_KEY" -H 'Content-Type: application/json' \
    --data-binary @- "$TANDEM_URL" <<JSON
{"name": "$(text "$service")", "summary": "$(text "$service on $host: $output")", "severity": "$severity", "state": "$is",
 "dedupKey": "$(text "$host!$service")", "labels": {"host": "$(text "$host")", "check": "$(text "$service")"}}
JSON
