#!/usr/bin/env bash
# Opens an issue with the title $1, or comments on the one that is open, and links the run.
# Needs GH_TOKEN, RUN_URL and GITHUB_REPOSITORY in the environment.
set -euo pipefail
title=$1
body="This scheduled run failed: $RUN_URL"
number=$(gh issue list --repo "$GITHUB_REPOSITORY" --state open --search "in:title \"$title\"" \
  --json number --jq '.[0].number // empty')
if [ -n "$number" ]; then
  gh issue comment "$number" --repo "$GITHUB_REPOSITORY" --body "$body"
else
  gh issue create --repo "$GITHUB_REPOSITORY" --title "$title" --body "$body"
fi
